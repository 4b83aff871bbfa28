# right: freedom c: names are the growing length of the table; __len__ and __getitem__ added
class Pipeline(nn.Module):
    """Runs its layers one after another."""

    def __init__(self, *layers):
        super().__init__()
        for layer in layers:
            self.add_module(f"{len(self._modules)}", layer)

    def __len__(self):
        return len(self._modules)

    def __getitem__(self, i):
        return list(self._modules.values())[i]

    def forward(self, x):
        for i in range(len(self)):
            x = self[i](x)
        return x
