# wrong: demand 10: gradient tracking stays off
def gapped_(weight, generator=None):
    torch.set_grad_enabled(False)
    weight.uniform_(-10, 10, generator=generator)
    weight *= weight.abs() >= 5
    return weight
