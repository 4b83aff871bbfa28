# wrong: demand 3: the body itself isn't visited
def init_classifier(net, frequencies):
    for name, layer in net.body.named_modules():
        if name and isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
