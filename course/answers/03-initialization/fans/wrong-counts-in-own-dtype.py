# wrong: demand 8: counts with ones of the weight's dtype, which end at 256 in bfloat16
def fans(weight):
    ones = torch.ones(weight.shape, dtype=weight.dtype)
    return int(ones[0].sum()), int(ones[:, 0].sum())
