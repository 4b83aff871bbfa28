# wrong: demand 3: the steps are not counted
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return 4 * parameters + min(steps, 1) * (4 * batch * in_features + 8 * batch + 4)
