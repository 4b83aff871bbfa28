# wrong: demand 12: takes any AttributeError for a layer without weight
def materialize(net, shape, rule):
    """Give lazy layers their sizes by a dry run on zeros of `shape`, then apply `rule`."""
    modes = {module: module.training for module in net.modules()}
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes.items():
        module.training = mode
    for module in modes:
        try:
            rule(module)
        except AttributeError:
            pass
    return net
