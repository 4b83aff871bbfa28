# wrong: demand 1: a uniform distribution with the right std
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    bound = gain * math.sqrt(3 / n)
    return nn.init.uniform_(weight, -bound, bound, generator=generator)
