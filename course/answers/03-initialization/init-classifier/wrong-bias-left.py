# wrong: demand 2: leaves the biases of deeper layers
def init_classifier(net, frequencies):
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    for layer in [net.body, *net.body.children()]:
        if isinstance(layer, nn.Linear) and layer.bias is not None:
            nn.init.zeros_(layer.bias)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
