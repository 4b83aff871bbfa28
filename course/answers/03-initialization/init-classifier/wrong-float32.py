# wrong: demand 10: gives the head a float32 bias in a float64 net
def init_classifier(net, frequencies):
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    nn.init.zeros_(net.head.weight)
    net.head.bias.data = frequencies.float().log()
