# wrong: demand 1: every layer gets the std of the first
def init_classifier(net, frequencies):
    linears = [layer for layer in net.body.modules() if isinstance(layer, nn.Linear)]
    std = math.sqrt(2 / linears[0].in_features)
    for layer in linears:
        nn.init.normal_(layer.weight, std=std)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    nn.init.zeros_(net.head.weight)
    with torch.no_grad():
        net.head.bias.copy_(frequencies.log())
