# wrong: demand 6: runs a list kept beside the table, so a layer that is put in another's place never runs
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        self.order = list(layers)
        for i, layer in enumerate(layers):
            self.add_module(str(i), layer)

    def forward(self, x):
        for layer in self.order:
            x = layer(x)
        return x
