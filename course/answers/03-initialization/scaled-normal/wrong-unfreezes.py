# wrong: demand 11: makes every tensor require a gradient
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    weight.requires_grad_(False)
    weight.normal_(0, gain / math.sqrt(n), generator=generator)
    return weight.requires_grad_(True)
