# wrong: demand 3: reaches direct subclasses only
def init_every_linear(net):
    def rule(layer):
        if type(layer) is nn.Linear or nn.Linear in type(layer).__bases__:
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
