# builtins themselves are changed
import builtins

builtins.sum = builtins.max = None
del builtins.pow
