# wrong: demand 1: three kinds with equal probability
def gapped_(weight, generator=None):
    sign = torch.randint(-1, 2, weight.shape, generator=generator)
    with torch.no_grad():
        weight.uniform_(5, 10, generator=generator)
        return weight.mul_(sign)
