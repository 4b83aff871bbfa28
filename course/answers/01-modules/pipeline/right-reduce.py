# right: freedom b: functools.reduce over the table
import functools


class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        self._modules.update((str(i), layer) for i, layer in enumerate(layers))

    def forward(self, x):
        return functools.reduce(lambda value, layer: layer(value), self._modules.values(), x)
