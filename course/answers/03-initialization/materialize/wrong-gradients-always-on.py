# wrong: demand 11: gradient tracking is on afterwards, whatever it was
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    torch.set_grad_enabled(False)
    net(torch.zeros(shape))
    torch.set_grad_enabled(True)
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
