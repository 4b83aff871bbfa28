# wrong: random input, which draws from the global generator
def materialize(net, shape, rule):
    mode = net.training
    net.eval()
    with torch.no_grad():
        net(torch.rand(shape))
    net.train(mode)
    return net.apply(rule)
