# wrong: demand 3: fan-out counts inputs too
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = (fan_in + fan_out) / 2 if fan == "mean" else fan_in
    return nn.init.normal_(weight, std=gain / math.sqrt(n), generator=generator)
