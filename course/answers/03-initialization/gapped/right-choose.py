# right: draws what kind of value it is, then its size
@torch.no_grad()
def gapped_(weight, generator=None):
    kind = torch.randint(0, 4, weight.shape, generator=generator)
    size = 5 + 5 * torch.rand(weight.shape, generator=generator)
    values = torch.zeros(weight.shape)
    values = torch.where(kind == 0, size, values)
    values = torch.where(kind == 1, -size, values)
    return weight.copy_(values)
