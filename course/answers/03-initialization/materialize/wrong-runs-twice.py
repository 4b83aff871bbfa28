# wrong: demand 1: runs once more to try the rule's values
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    return net
