# wrong: demand 10: tracking is on afterwards, also if the caller had switched it off
def gapped_(weight, generator=None):
    """Fill `weight`: zero, or between 5 and 10 in size."""
    torch.set_grad_enabled(False)
    draws = torch.empty(weight.shape, dtype=weight.dtype).uniform_(-10, 10, generator=generator)
    weight.copy_(torch.where(draws.abs() >= 5, draws, 0))
    torch.set_grad_enabled(True)
    return weight
