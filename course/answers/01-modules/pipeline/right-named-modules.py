# right: freedom b: walks with get_submodule over the names
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        for name, layer in zip(map(str, range(len(layers))), layers):
            self.register_module(name, layer)

    def forward(self, *inputs):
        (x,) = inputs
        for name in list(self._modules):
            x = self.get_submodule(name)(x)
        return x
