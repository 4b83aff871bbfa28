# wrong: the rule comes before the dry run, when the weights don't exist
def materialize(net, shape, rule):
    net.apply(rule)
    mode = net.training
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    return net.train(mode)
