# right: issubclass of the type, and early returns
def init_every_linear(net):
    def rule(layer):
        if not issubclass(type(layer), nn.Linear):
            return
        nn.init.normal_(layer.weight, mean=0.0, std=0.02)
        if layer.bias is None:
            return
        nn.init.constant_(layer.bias, 0.0)

    net.apply(rule)
