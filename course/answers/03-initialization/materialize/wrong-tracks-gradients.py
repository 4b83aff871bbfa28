# wrong: demand 4: the run tracks gradients
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    net(torch.zeros(shape)).detach()
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
