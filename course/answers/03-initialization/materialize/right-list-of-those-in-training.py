# right: freedom b: notes the modules in training mode only
def materialize(net, shape, rule):
    learning = {module for module in net.modules() if module.training}
    with torch.no_grad():
        net.train(False)(torch.zeros(shape))
    for module in learning:
        module.training = True
    return net.apply(rule)
