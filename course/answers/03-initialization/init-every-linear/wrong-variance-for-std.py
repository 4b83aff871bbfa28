# wrong: demand 1: takes 0.02 as the variance
def init_every_linear(net):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=math.sqrt(0.02))
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
