# wrong: demand 2: forgets the biases
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    return 4 * (in_features * hidden + hidden * out_features) + steps * (4 * batch * in_features + 8 * batch + 4)
