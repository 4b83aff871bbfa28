# wrong: pushes small values to the edge of the gap instead of to zero
def gapped_(weight, generator=None):
    with torch.no_grad():
        weight.uniform_(-10, 10, generator=generator)
        small = weight.abs() < 5
        weight[small] = 5 * weight[small].sign()
    return weight
