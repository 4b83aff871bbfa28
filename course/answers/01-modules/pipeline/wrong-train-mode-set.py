# wrong: demand 9: puts the layers that are given into train mode
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for i, layer in enumerate(layers):
            self._modules[str(i)] = layer
        self.train()

    def forward(self, x):
        for layer in self._modules.values():
            x = layer(x)
        return x
