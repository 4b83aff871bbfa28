# wrong: children() goes one level deep only
def init_every_linear(net):
    for layer in net.children():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
