# wrong: returns nothing
def materialize(net, shape, rule):
    mode = net.training
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    net.train(mode)
    net.apply(rule)
