# wrong: demand 3: counts hidden instead of in_features for x
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return 4 * parameters + steps * (4 * batch * hidden + 8 * batch + 4)
