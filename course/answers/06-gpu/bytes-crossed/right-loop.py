# right: freedom b: adds up step by step
def bytes_crossed(in_features, hidden, out_features, batch, steps):
    total = 4 * (in_features * hidden + hidden + hidden * out_features + out_features)
    for _ in range(steps):
        total += 4 * batch * in_features
        total += 8 * batch
        total += 4
    return total
