# wrong: without a generator, always the same values
def gapped_(weight, generator=None):
    generator = generator or torch.Generator().manual_seed(0)
    with torch.no_grad():
        weight.uniform_(-10, 10, generator=generator)
        return weight.mul_(weight.abs() >= 5)
