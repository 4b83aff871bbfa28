# right: nn.init.uniform_, then the middle is set to zero
def gapped_(weight, generator=None):
    nn.init.uniform_(weight, -10.0, 10.0, generator=generator)
    with torch.no_grad():
        weight[weight.abs() < 5] = 0
    return weight
