# wrong: demand 7: an nn.Sequential fills the table
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        self._modules.update(nn.Sequential(*layers)._modules)

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
