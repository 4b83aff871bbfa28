# wrong: demand 12: hides an error of the rule
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        try:
            rule(module)
        except Exception:
            pass
    return net
