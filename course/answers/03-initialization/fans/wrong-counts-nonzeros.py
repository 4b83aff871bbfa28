# wrong: demand 7: counts finite values
def fans(weight):
    ones = torch.isfinite(weight.detach())
    fan_in = int(ones[0].sum())
    fan_out = int(ones[:, 0].sum())
    return fan_in, fan_out
