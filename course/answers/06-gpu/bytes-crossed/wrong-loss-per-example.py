# wrong: demand 5: a loss for each example
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return 4 * parameters + steps * batch * (4 * in_features + 8 + 4)
