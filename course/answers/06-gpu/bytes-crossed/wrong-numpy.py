# wrong: demand 8: NumPy's whole numbers overflow
import numpy as np


def bytes_crossed(in_features, hidden, out_features, batch, steps):
    weights = np.prod([in_features, hidden], dtype=np.int64) + np.prod([hidden, out_features], dtype=np.int64)
    each = 4 * np.prod([batch, in_features], dtype=np.int64) + 8 * batch + 4
    return int(4 * (weights + hidden + out_features) + steps * each)
