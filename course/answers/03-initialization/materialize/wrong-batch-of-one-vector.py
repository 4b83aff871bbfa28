# wrong: demand 2: one row of as many numbers as the last size
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(1, shape[-1]))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
