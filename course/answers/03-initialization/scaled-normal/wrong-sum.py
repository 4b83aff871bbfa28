# wrong: demand 4: the sum
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    if fan == "in":
        n = fan_in
    elif fan == "out":
        n = fan_out
    else:
        n = fan_in + fan_out
    return nn.init.normal_(weight, std=gain / math.sqrt(n), generator=generator)
