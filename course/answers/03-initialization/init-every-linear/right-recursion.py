# right: freedom b: an own walk through the children
def _mend(parameter, std):
    if parameter is not None:
        with torch.no_grad():
            parameter.fill_(0.0) if std is None else parameter.normal_(0.0, std)


def init_every_linear(net):
    if nn.Linear in type(net).__mro__:
        _mend(net.weight, 0.02)
        _mend(net.bias, None)
    for child in net.children():
        init_every_linear(child)
