# wrong: demand 5: leaves the head's weight
def init_classifier(net, frequencies):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)

    net.body.apply(rule)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
