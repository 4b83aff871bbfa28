# wrong: demand 9: a plain tensor requires a gradient afterwards
def gapped_(weight, generator=None):
    weight.requires_grad_(False)
    weight.uniform_(-10, 10, generator=generator)
    weight[weight.abs() < 5] = 0
    weight.requires_grad_(True)
    return weight
