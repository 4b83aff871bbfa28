# wrong: demand 5: the gain counts for fan-in only
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    if fan == "in":
        std = gain / math.sqrt(fan_in)
    elif fan == "out":
        std = 1 / math.sqrt(fan_out)
    else:
        std = math.sqrt(2 / (fan_in + fan_out))
    return nn.init.normal_(weight, std=std, generator=generator)
