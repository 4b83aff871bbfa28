# wrong: demand 6: never looks at the net itself
def init_every_linear(net):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    for child in net.children():
        child.apply(rule)
