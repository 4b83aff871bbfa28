# wrong: demand 6: leaves the weight as it is
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    return gain / math.sqrt(n) * torch.randn(weight.shape, generator=generator)
