# wrong: demand 3: runs in the modes that it finds
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
