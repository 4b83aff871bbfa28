# wrong: demand 2: random numbers, not zeros
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.rand(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
