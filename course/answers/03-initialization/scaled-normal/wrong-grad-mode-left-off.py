# wrong: demand 12: gradient tracking stays off
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    torch.set_grad_enabled(False)
    weight.normal_(0, gain / math.sqrt(n), generator=generator)
    return weight
