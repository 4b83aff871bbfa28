# wrong: demand 5: puts other memory behind the weight
def gapped_(weight, generator=None):
    values = torch.empty(weight.shape, dtype=weight.dtype).uniform_(-10, 10, generator=generator)
    weight.data = values * (values.abs() >= 5)
    return weight
