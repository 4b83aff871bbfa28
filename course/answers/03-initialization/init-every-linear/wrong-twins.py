# wrong: demand 11: seeds the global generator at each layer
def init_every_linear(net):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            torch.manual_seed(0)
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
