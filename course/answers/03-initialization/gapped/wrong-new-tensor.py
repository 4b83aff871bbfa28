# wrong: returns a new tensor, the weight keeps its values
def gapped_(weight, generator=None):
    values = torch.empty(weight.shape).uniform_(-10, 10, generator=generator)
    return values * (values.abs() >= 5)
