# right: freedom b: three cases by torch.where
@torch.no_grad()
def gapped_(weight, generator=None):
    case = torch.rand(weight.shape, generator=generator)
    size = torch.rand(weight.shape, generator=generator) * 5 + 5
    values = torch.where(case < 0.25, size, torch.where(case < 0.5, -size, torch.zeros(())))
    weight.copy_(values)
    return weight
