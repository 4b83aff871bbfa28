# wrong: demand 7: the head can't learn
def init_classifier(net, frequencies):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.body.apply(rule)
    net.head.requires_grad_(False)
    net.head.weight.fill_(0)
    net.head.bias.copy_(frequencies.log())
