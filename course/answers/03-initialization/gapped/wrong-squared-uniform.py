# wrong: demand 2: sizes lean to 5
def gapped_(weight, generator=None):
    with torch.no_grad():
        sign = torch.randint(-1, 1, weight.shape, generator=generator) * 2 + 1
        keep = torch.rand(weight.shape, generator=generator) < 0.5
        size = 5 + 5 * torch.rand(weight.shape, generator=generator) ** 2
        return weight.copy_(size * sign * keep)
