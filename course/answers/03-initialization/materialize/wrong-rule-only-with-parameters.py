# wrong: demand 6: not with modules without parameters
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        if list(module.parameters(recurse=False)):
            rule(module)
    return net
