# wrong: demand 7: the head gets a new parameter
def init_classifier(net, frequencies):
    for layer in net.body.modules():
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
    nn.init.zeros_(net.head.weight)
    net.head.bias = nn.Parameter(frequencies.log())
