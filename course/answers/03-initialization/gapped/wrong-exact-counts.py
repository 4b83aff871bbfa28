# wrong: demand 3: exactly half of the elements are zero
def gapped_(weight, generator=None):
    n = weight.numel()
    order = torch.randperm(n, generator=generator)
    values = 5 + 5 * torch.rand(n, generator=generator)
    values[order[: n // 2]] = 0
    values[order[n // 2 : n // 2 + n // 4]] *= -1
    with torch.no_grad():
        return weight.copy_(values.reshape(weight.shape))
