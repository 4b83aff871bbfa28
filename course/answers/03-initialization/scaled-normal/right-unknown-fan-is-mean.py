# right: freedom b: every other word counts as the mean
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = fan_in if fan == "in" else fan_out if fan == "out" else (fan_in + fan_out) / 2
    return nn.init.normal_(weight, std=gain / math.sqrt(n), generator=generator)
