# wrong: demand 3: asks for the name of the class
def init_every_linear(net):
    def rule(layer):
        if "Linear" in type(layer).__name__:
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
