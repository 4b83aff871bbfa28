# wrong: demand 6: gradients stay on the device
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return 4 * parameters + steps * (4 * batch * in_features + 8 * batch + 4 + 4 * parameters)
