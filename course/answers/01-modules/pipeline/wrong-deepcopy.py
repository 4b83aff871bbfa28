# wrong: demand 3: holds copies, so the caller's layers are not the ones that train, and a shared layer is not shared
import copy


class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        for i, layer in enumerate(layers):
            self._modules[str(i)] = copy.deepcopy(layer)

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
