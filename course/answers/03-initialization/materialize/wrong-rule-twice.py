# wrong: demand 7: apply on every module
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        module.apply(rule)
    return net
