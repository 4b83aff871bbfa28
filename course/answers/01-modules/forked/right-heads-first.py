# right: freedom b: heads are made first, the result is filled in reversed order
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.heads = nn.ModuleDict()
        for name in heads:
            self.heads[name] = nn.Linear(sizes[-1], heads[name])
        self.trunk = nn.ModuleList(nn.Linear(sizes[i], sizes[i + 1]) for i in range(len(sizes) - 1))

    def forward(self, x):
        for layer in self.trunk:
            x = layer(x).clamp(min=0)
        result = {}
        for name in reversed(list(self.heads)):
            result[name] = self.heads[name](x)
        return result
