# wrong: freezes the head's bias, which should learn from this start
def init_classifier(net, frequencies):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)

    net.body.apply(rule)
    nn.init.zeros_(net.head.weight)
    net.head.bias = nn.Parameter(frequencies.log(), requires_grad=False)
