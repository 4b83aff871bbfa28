# wrong: demand 5: leaves the net in training mode
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    net.train()
    for module in net.modules():
        rule(module)
    return net
