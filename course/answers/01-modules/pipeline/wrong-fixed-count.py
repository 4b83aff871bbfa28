# wrong: demand 6: runs only as many layers as it was given, not those that are added later
class Pipeline(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.count = len(layers)
        for index, layer in enumerate(layers):
            setattr(self, f"{index}", layer)

    def forward(self, x):
        for index in range(self.count):
            x = getattr(self, str(index))(x)
        return x
