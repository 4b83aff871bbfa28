# wrong: demand 8: frozen layers learn afterwards
def init_every_linear(net):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02).requires_grad_()
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
