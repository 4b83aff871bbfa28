# wrong: demand 2: clamped normal values
def gapped_(weight, generator=None):
    with torch.no_grad():
        weight.normal_(0, 5 / 0.6745, generator=generator).clamp_(-10, 10)
        return weight.mul_(weight.abs() >= 5)
