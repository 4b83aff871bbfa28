# wrong: demand 6: rare classes count as one in a hundred
def init_classifier(net, frequencies):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.body.apply(rule)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.clamp(min=0.01).log())
