# wrong: demand 1: at most three layers are kept, the names are written by hand
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        for name, layer in zip(("0", "1", "2"), layers):
            self._modules[name] = layer

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
