# wrong: demand 6: returns a detached view
def gapped_(weight, generator=None):
    with torch.no_grad():
        weight.uniform_(-10, 10, generator=generator)
        weight.mul_(weight.abs() >= 5)
    return weight.detach()
