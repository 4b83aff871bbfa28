# wrong: demand 2: any unique text is a good name, so the id will do; shared layers merge
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for layer in layers:
            self._modules[str(id(layer))] = layer

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
