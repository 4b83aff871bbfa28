# decimals have two digits
import decimal

decimal.getcontext().prec = 2
