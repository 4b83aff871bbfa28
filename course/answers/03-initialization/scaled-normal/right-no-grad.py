# right: by hand under no_grad
@torch.no_grad()
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    if fan == "in":
        n = weight.size(1)
    elif fan == "out":
        n = weight.size(0)
    else:
        n = sum(weight.shape) / 2
    weight.normal_(0, gain / n**0.5, generator=generator)
    return weight
