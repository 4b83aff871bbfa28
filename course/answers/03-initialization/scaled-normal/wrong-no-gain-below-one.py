# wrong: demand 5: takes a gain below 1 for 1
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    """Fill `weight` with normal values of std gain / sqrt(n), and return it."""
    out_features, in_features = weight.shape
    n = {"in": in_features, "out": out_features, "mean": (in_features + out_features) / 2}[fan]
    return nn.init.normal_(weight, std=max(gain, 1) / math.sqrt(n), generator=generator)
