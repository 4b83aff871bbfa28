# right: freedom a: the rule in a loop
def materialize(net, shape, rule):
    modes = {module: module.training for module in net.modules()}
    with torch.no_grad():
        net.eval()(torch.zeros(shape))
    for module, mode in modes.items():
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
