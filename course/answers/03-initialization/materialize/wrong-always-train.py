# wrong: always leaves the net in training mode
def materialize(net, shape, rule):
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    net.train()
    return net.apply(rule)
