# NumPy's oddities are errors
import numpy as np

np.seterr(all="raise")
