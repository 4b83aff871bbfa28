# wrong: the mask is the other way round, so small values stay
def gapped_(weight, generator=None):
    with torch.no_grad():
        weight.uniform_(-10, 10, generator=generator)
        return weight.mul_(weight.abs() < 5)
