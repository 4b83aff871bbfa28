# wrong: demand 4: a layer given twice has its second use copied, so there are two sets of parameters
import copy


class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        seen = set()
        for i, layer in enumerate(layers):
            if id(layer) in seen:
                layer = copy.deepcopy(layer)
            seen.add(id(layer))
            self.add_module(str(i), layer)

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
