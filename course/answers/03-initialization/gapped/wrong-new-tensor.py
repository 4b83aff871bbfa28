# wrong: demand 5: returns a new tensor
def gapped_(weight, generator=None):
    values = torch.empty(weight.shape).uniform_(-10, 10, generator=generator)
    return values * (values.abs() >= 5)
