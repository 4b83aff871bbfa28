# right: freedom b: nn.init, then masked_fill_
def gapped_(weight, generator=None):
    nn.init.uniform_(weight, a=-10.0, b=10.0, generator=generator)
    with torch.no_grad():
        weight.masked_fill_(weight.abs() < 5, 0.0)
    return weight
