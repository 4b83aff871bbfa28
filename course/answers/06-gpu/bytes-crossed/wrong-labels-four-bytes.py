# wrong: demand 4: int64 has 8 bytes
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return 4 * parameters + steps * (4 * batch * in_features + 4 * batch + 4)
