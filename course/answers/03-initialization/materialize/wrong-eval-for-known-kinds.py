# wrong: demand 3: only dropout and batch norm are set to evaluation mode
def materialize(net, shape, rule):
    modes = [(module, module.training) for module in net.modules()]
    for module in net.modules():
        if isinstance(module, (nn.Dropout, nn.modules.batchnorm._NormBase)):
            module.eval()
    with torch.no_grad():
        net(torch.zeros(shape))
    for module, mode in modes:
        module.training = mode
    for module in net.modules():
        rule(module)
    return net
