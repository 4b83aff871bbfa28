# wrong: demand 5: the loss is read once in all
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    parameters = (in_features + 1) * hidden + (hidden + 1) * out_features
    total = 4 * parameters + steps * batch * (4 * in_features + 8)
    if steps:
        total += 4
    return total
