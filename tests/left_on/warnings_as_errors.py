# warnings are errors
import warnings

warnings.simplefilter("error")
