# wrong: demand 5: Pipeline() returns None
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        for i, layer in enumerate(layers):
            self.add_module(str(i), layer)

    def forward(self, x):
        y = None
        for layer in self._modules.values():
            y = layer(x if y is None else y)
        return y
