# wrong: switches gradient tracking off for good
def materialize(net, shape, rule):
    mode = net.training
    net.eval()
    torch.set_grad_enabled(False)
    net(torch.zeros(shape))
    net.train(mode)
    return net.apply(rule)
