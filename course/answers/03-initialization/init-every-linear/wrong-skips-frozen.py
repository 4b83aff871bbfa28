# wrong: demand 7: leaves frozen layers alone
def init_every_linear(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear) and layer.weight.requires_grad:
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
