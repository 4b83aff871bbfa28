# wrong: demand 2: the class's name identifies a layer
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for layer in layers:
            self.add_module(type(layer).__name__, layer)

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
