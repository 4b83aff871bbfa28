# right: freedom a: a whole number decides, and a draw is thrown away
def gapped_(weight, generator=None):
    torch.rand(1, generator=generator)
    factor = torch.tensor([-1.0, 0.0, 0.0, 1.0])[torch.randint(4, weight.shape, generator=generator)]
    size = torch.empty(weight.shape).uniform_(5, 10, generator=generator)
    weight.data.copy_(factor * size)
    return weight
