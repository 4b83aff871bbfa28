# wrong: demand 2: needs at least one size
def materialize(net, shape, rule):
    """Give lazy layers their sizes by a dry run on zeros of `shape`, then apply `rule`."""
    modes = {module: module.training for module in net.modules()}
    net.eval()
    with torch.no_grad():
        net(torch.zeros(*shape))
    for module, mode in modes.items():
        module.training = mode
    for module in modes:
        rule(module)
    return net
