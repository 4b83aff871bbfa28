# wrong: demand 2: the net crosses once, not at each step
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return steps * (4 * parameters + 4 * batch * in_features + 8 * batch + 4)
