# wrong: demand 2: whole numbers
def gapped_(weight, generator=None):
    with torch.no_grad():
        u = torch.rand(weight.shape, generator=generator)
        size = torch.randint(5, 11, weight.shape, generator=generator).to(weight.dtype)
        return weight.copy_(size * ((u < 0.25).float() - (u > 0.75).float()))
