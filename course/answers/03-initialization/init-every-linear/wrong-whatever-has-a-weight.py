# wrong: every layer that has a weight, so LayerNorm and Embedding too
def init_every_linear(net):
    def rule(layer):
        if getattr(layer, "weight", None) is not None:
            nn.init.normal_(layer.weight, std=0.02)
        if isinstance(layer, nn.Linear) and layer.bias is not None:
            nn.init.zeros_(layer.bias)

    net.apply(rule)
