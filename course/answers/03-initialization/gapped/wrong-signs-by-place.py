# wrong: demand 3: signs alternate by place
def gapped_(weight, generator=None):
    with torch.no_grad():
        sign = 1 - 2 * (torch.arange(weight.numel()) % 2).reshape(weight.shape)
        size = 5 + 5 * torch.rand(weight.shape, generator=generator)
        keep = torch.rand(weight.shape, generator=generator) < 0.5
        return weight.copy_(size * sign * keep)
