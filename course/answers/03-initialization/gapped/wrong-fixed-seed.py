# wrong: demand 8: a fixed seed by default
def gapped_(weight, generator=None):
    generator = generator or torch.Generator().manual_seed(0)
    nn.init.uniform_(weight, -10, 10, generator=generator)
    with torch.no_grad():
        return weight.mul_(weight.abs() >= 5)
