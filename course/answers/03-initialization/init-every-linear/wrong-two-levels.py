# wrong: demand 5: looks two levels deep
def init_every_linear(net):
    for child in net.children():
        for layer in (child, *child.children()):
            if isinstance(layer, nn.Linear):
                nn.init.normal_(layer.weight, std=0.02)
                if layer.bias is not None:
                    nn.init.zeros_(layer.bias)
