# wrong: demand 2: one bias number for each layer
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = in_features * hidden + 1 + hidden * out_features + 1
    return 4 * parameters + steps * (4 * batch * in_features + 8 * batch + 4)
