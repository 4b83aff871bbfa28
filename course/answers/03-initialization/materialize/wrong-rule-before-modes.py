# wrong: demand 8: the rule sees all modules in evaluation mode
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module in net.modules():
        rule(module)
    for module, mode in modes:
        module.training = mode
    return net
