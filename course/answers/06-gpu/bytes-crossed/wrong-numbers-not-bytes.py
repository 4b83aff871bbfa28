# wrong: demand 2: counts numbers, not bytes
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    return parameters + steps * (batch * in_features + batch + 1)
