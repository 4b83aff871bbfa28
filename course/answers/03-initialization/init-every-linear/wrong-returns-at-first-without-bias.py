# wrong: demand 4: ends at the first layer without bias
def init_every_linear(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is None:
                return
            nn.init.zeros_(layer.bias)
