# wrong: demand 1: negative values become zero
def gapped_(weight, generator=None):
    with torch.no_grad():
        weight.uniform_(-10, 10, generator=generator)
        return weight.mul_(weight >= 5)
