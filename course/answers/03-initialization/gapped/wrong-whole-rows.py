# wrong: demand 3: one draw per row decides
def gapped_(weight, generator=None):
    rows = torch.rand((weight.shape[0],) + (1,) * (weight.dim() - 1), generator=generator)
    with torch.no_grad():
        weight.uniform_(5, 10, generator=generator)
        return weight.mul_((rows < 0.25).float() - (rows >= 0.75).float())
