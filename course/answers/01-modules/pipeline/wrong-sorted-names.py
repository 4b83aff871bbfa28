# wrong: demand 1: runs in the order of the names as text, "10" before "2"
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        for i, layer in enumerate(layers):
            self._modules[str(i)] = layer

    def forward(self, x):
        for name in sorted(self._modules):
            x = self._modules[name](x)
        return x
