# right: freedom a: Kaiming and Xavier of the library
def scaled_normal_(weight, fan, gain=1.0, generator=None):
    if fan == "mean":
        return nn.init.xavier_normal_(weight, gain=gain, generator=generator)
    nn.init.kaiming_normal_(weight, mode=f"fan_{fan}", nonlinearity="linear", generator=generator)
    with torch.no_grad():
        weight.mul_(gain)
    return weight
