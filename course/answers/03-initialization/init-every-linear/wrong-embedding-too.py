# wrong: demand 10: every weight of two dimensions counts as linear
def init_every_linear(net):
    def rule(layer):
        weight = getattr(layer, "weight", None)
        if isinstance(weight, nn.Parameter) and weight.dim() == 2:
            nn.init.normal_(weight, std=0.02)
            if getattr(layer, "bias", None) is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
