# wrong: demand 2: any hashable key will do as a name, so the number is used as it is
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for index, layer in enumerate(layers):
            self._modules[index] = layer

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
