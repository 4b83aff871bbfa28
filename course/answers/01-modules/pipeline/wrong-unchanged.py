# wrong: demand 2: the module used as its own key, as given
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for layer in layers:
            self._modules[layer] = layer

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
