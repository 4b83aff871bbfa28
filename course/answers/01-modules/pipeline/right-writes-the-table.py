# right: freedom a: writes into _modules under string names
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for layer in layers:
            self._modules[str(len(self._modules))] = layer

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
