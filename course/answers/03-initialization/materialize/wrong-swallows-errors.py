# wrong: demand 12: hides an error of the run
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    try:
        with torch.no_grad():
            net(torch.zeros(shape))
    except RuntimeError:
        pass
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
