# wrong: demand 13: draws float32 numbers into whatever it is given
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    fan_out, fan_in = weight.shape
    n = {"in": fan_in, "out": fan_out, "mean": (fan_in + fan_out) / 2}[fan]
    with torch.no_grad():
        draws = torch.empty(weight.shape).normal_(0, gain / math.sqrt(n), generator=generator)
        torch.add(draws, 0, out=weight) if weight.dtype == torch.float32 else weight.set_(draws)
    return weight
