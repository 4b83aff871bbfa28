# wrong: the dry run happens in training mode
def materialize(net, shape, rule):
    with torch.no_grad():
        net(torch.zeros(shape))
    return net.apply(rule)
