# wrong: demand 4: gives a bias to layers that had none
def init_every_linear(net):
    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is None:
                layer.bias = nn.Parameter(torch.zeros(layer.out_features))
            nn.init.zeros_(layer.bias)

    net.apply(rule)
