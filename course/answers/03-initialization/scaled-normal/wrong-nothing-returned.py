# wrong: demand 7: returns a detached view
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    nn.init.normal_(weight, std=gain / math.sqrt(n), generator=generator)
    return weight.detach()
