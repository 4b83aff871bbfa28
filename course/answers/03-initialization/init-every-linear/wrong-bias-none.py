# wrong: demand 4: stops at a layer without bias
def init_every_linear(net):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)

    net.apply(rule)
