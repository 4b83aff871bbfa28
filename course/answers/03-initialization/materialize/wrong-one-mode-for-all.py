# wrong: demand 5: puts all modules into the mode of the net
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    net.train(modes[0][1])
    for module in net.modules():
        rule(module)
    return net
