# wrong: demand 5: Pipeline() gives an error, since the first layer is taken out of the loop
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        for i, layer in enumerate(layers):
            self.add_module(str(i), layer)

    def forward(self, x):
        first, *rest = self._modules.values()
        x = first(x)
        for layer in rest:
            x = layer(x)
        return x
