# wrong: the dry run tracks gradients
def materialize(net, shape, rule):
    mode = net.training
    net.eval()
    net(torch.zeros(shape))
    net.train(mode)
    return net.apply(rule)
