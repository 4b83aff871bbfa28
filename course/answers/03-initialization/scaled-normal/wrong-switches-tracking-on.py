# wrong: demand 12: tracking is on afterwards, also if the caller had switched it off
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    """Fill `weight` with normal values of std gain / sqrt(n), and return it."""
    out_features, in_features = weight.shape
    n = {"in": in_features, "out": out_features, "mean": (in_features + out_features) / 2}[fan]
    torch.set_grad_enabled(False)
    weight.normal_(0, gain / math.sqrt(n), generator=generator)
    torch.set_grad_enabled(True)
    return weight
