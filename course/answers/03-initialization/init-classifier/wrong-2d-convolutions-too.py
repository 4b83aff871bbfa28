# wrong: demand 8: Kaiming for two-dimensional convolutions as well
def init_classifier(net, frequencies):
    """Kaiming's rule for `net.body`; a head that predicts `frequencies` for every input."""

    def rule(layer):
        if isinstance(layer, (nn.Linear, nn.Conv2d)):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.body.apply(rule)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
