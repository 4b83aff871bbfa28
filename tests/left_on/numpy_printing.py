# arrays are printed in another way
import numpy as np

np.set_printoptions(precision=1, legacy="1.13")
