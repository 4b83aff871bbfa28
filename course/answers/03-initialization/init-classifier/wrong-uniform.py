# wrong: demand 1: the uniform version
def init_classifier(net, frequencies):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.body.apply(rule)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
