# wrong: demand 7: the mask comes from the global generator
def gapped_(weight, generator=None):
    with torch.no_grad():
        size = 5 + 5 * torch.rand(weight.shape, generator=generator)
        sign = 1 - 2 * (torch.rand(weight.shape, generator=generator) < 0.5).float()
        keep = torch.rand_like(weight) < 0.5
        return weight.copy_(size * sign * keep)
