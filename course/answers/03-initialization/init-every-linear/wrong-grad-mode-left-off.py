# wrong: demand 10: leaves gradient tracking switched off
def init_every_linear(net):
    """Give linear layers normal weights with std 0.02, and zero biases."""

    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    torch.set_grad_enabled(False)
    net.apply(rule)
