# wrong: the second draw doesn't come from the generator
def gapped_(weight, generator=None):
    sign = torch.randint(-2, 2, weight.shape, generator=generator)
    sign = torch.where(sign == -2, 0, sign)
    with torch.no_grad():
        weight.uniform_(5, 10)
        return weight.mul_(sign)
