# wrong: demand 3: sizes are drawn once per column
def gapped_(weight, generator=None):
    with torch.no_grad():
        u = torch.rand(weight.shape, generator=generator)
        size = 5 + 5 * torch.rand(weight.shape[-1:], generator=generator)
        return weight.copy_(size * ((u < 0.25).float() - (u > 0.75).float()))
