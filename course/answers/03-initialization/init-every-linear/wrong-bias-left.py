# wrong: demand 2: leaves the biases of subclasses as they are
def init_every_linear(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            if type(layer) is nn.Linear and layer.bias is not None:
                nn.init.zeros_(layer.bias)
