# right: freedom a: counts in units of 4 bytes, a label is two of them
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    units = hidden * (in_features + 1 + out_features) + out_features
    units += steps * (1 + batch * (in_features + 2))
    return units * 4
