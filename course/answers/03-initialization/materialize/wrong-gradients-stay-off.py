# wrong: demand 11: gradient tracking stays off
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    torch.set_grad_enabled(False)
    net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
