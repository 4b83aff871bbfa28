# wrong: demand 11: gives float32 memory to a float64 weight
def gapped_(weight, generator=None):
    with torch.no_grad():
        if weight.dtype != torch.float32:
            weight.data = weight.data.float()
        weight.uniform_(-10, 10, generator=generator)
        return weight.mul_(weight.abs() >= 5)
