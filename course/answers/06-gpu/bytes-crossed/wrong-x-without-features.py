# wrong: demand 3: one number of x for each example
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return 4 * parameters + steps * (4 * batch + 8 * batch + 4)
