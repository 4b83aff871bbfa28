# wrong: demand 3: compares the exact type
def init_every_linear(net):
    def rule(layer):
        if type(layer) == nn.Linear:
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
