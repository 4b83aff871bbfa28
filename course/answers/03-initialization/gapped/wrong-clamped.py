# wrong: demand 1: small values go to the edge, not to zero
def gapped_(weight, generator=None):
    with torch.no_grad():
        weight.uniform_(-10, 10, generator=generator)
        small = weight.abs() < 5
        weight[small] = 5 * weight[small].sign()
    return weight
