# wrong: demand 4: children() gives every layer, but a shared layer only once
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for index, layer in enumerate(layers):
            self.add_module(str(index), layer)

    def forward(self, x):
        for layer in self.children():
            x = layer(x)
        return x
