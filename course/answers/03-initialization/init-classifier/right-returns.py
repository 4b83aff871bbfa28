# right: freedom b: returns the net
def init_classifier(net, frequencies):
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features))
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    with torch.no_grad():
        net.head.weight.zero_()
        net.head.bias.copy_(frequencies.log())
    return net
