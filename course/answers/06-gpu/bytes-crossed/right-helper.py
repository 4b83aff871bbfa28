# right: freedom a: a helper for a layer
def linear_bytes(inputs, outputs):
    return 4 * outputs * (inputs + 1)


def bytes_crossed(in_features, hidden, out_features, batch, steps):
    return (
        linear_bytes(in_features, hidden)
        + linear_bytes(hidden, out_features)
        + steps * (batch * (4 * in_features + 8) + 4)
    )
