# wrong: leaves the net in evaluation mode
def materialize(net, shape, rule):
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    return net.apply(rule)
