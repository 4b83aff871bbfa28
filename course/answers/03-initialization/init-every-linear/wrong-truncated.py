# wrong: demand 1: cuts the distribution at three std
def init_every_linear(net):
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            nn.init.trunc_normal_(layer.weight, std=0.02, a=-0.06, b=0.06)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
