# wrong: a normal distribution cut to the range, not a uniform one
def gapped_(weight, generator=None):
    with torch.no_grad():
        weight.normal_(0, 7.4, generator=generator).clamp_(-10, 10)
        return weight.mul_(weight.abs() >= 5)
