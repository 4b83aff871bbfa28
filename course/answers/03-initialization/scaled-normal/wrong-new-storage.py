# wrong: demand 6: puts other memory behind the weight
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    numbers = torch.randn(weight.shape, generator=generator, dtype=weight.dtype)
    weight.data = numbers * (gain / math.sqrt(n))
    return weight
