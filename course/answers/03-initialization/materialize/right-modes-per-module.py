# right: freedom c: modes are put back in every case
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    try:
        with torch.no_grad():
            net(torch.zeros(shape))
    finally:
        for module, mode in modes:
            module.training = mode
    return net.apply(rule)
