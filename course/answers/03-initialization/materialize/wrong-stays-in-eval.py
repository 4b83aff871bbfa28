# wrong: demand 5: leaves the net in evaluation mode
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module in net.modules():
        rule(module)
    return net
