# wrong: demand 8: the rule comes before the run
def materialize(net, shape, rule):
    net.apply(rule)
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    return net
