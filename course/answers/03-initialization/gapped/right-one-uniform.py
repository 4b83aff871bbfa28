# right: one uniform draw between 0 and 1 decides all
def gapped_(weight, generator=None):
    u = torch.rand(weight.shape, generator=generator)
    with torch.no_grad():
        weight.zero_()
        weight[u < 0.25] = 5 + 20 * u[u < 0.25]
        weight[u >= 0.75] = -5 - 20 * (u[u >= 0.75] - 0.75)
    return weight
