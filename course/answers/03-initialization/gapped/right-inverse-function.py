# right: freedom c: stretches one draw, zeros may be negative
def gapped_(weight, generator=None):
    with torch.no_grad():
        u = torch.rand(weight.shape, generator=generator, dtype=torch.float64) * 4 - 2
        size = 5 * u.abs().clamp(min=1.0)
        weight.copy_(u.sign() * size * (u.abs() >= 1))
    return weight
