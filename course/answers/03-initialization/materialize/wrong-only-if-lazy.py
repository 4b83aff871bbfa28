# wrong: demand 1: runs only nets that have lazy layers
def materialize(net, shape, rule):
    """Give lazy layers their sizes by a dry run on zeros of `shape`, then apply `rule`."""
    modes = {module: module.training for module in net.modules()}
    net.eval()
    if any(isinstance(p, nn.parameter.UninitializedParameter) for p in net.parameters()):
        with torch.no_grad():
            net(torch.zeros(shape))
    for module, mode in modes.items():
        module.training = mode
    for module in modes:
        rule(module)
    return net
