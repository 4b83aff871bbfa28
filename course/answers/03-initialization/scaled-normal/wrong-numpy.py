# wrong: demand 13: writes through NumPy, which has no bfloat16
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    """Fill `weight` with normal values of std gain / sqrt(n), and return it."""
    out_features, in_features = weight.shape
    n = {"in": in_features, "out": out_features, "mean": (in_features + out_features) / 2}[fan]
    draws = torch.randn(weight.shape, generator=generator) * (gain / math.sqrt(n))
    weight.detach().numpy()[...] = draws.numpy()
    return weight
