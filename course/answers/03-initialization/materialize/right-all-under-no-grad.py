# right: freedom d: no_grad for the whole function
@torch.no_grad()
def materialize(net, shape, rule):
    modes = {module: module.training for module in net.modules()}
    try:
        net.eval()
        net(torch.zeros(shape))
    finally:
        for module, mode in modes.items():
            module.training = mode
    net.apply(rule)
    return net
