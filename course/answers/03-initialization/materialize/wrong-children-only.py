# wrong: the rule reaches the children only
def materialize(net, shape, rule):
    mode = net.training
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    net.train(mode)
    for layer in net:
        rule(layer)
    return net
