# wrong: demand 8: clears the gradients that were there
def init_every_linear(net):
    """Give linear layers normal weights with std 0.02, and zero biases."""

    def rule(layer):
        if isinstance(layer, nn.Linear):
            nn.init.normal_(layer.weight, std=0.02)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    net.apply(rule)
    net.zero_grad()
