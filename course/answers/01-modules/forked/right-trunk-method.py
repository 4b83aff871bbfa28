# right: freedom c: a helper method and map
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        pairs = list(zip(sizes, sizes[1:]))
        self.trunk = nn.ModuleList([nn.Linear(*pair) for pair in pairs])
        self.heads = nn.ModuleDict([(name, nn.Linear(sizes[-1], size)) for name, size in heads.items()])

    def body(self, x):
        for layer in self.trunk:
            x = layer(x).relu()
        return x

    def forward(self, x):
        x = self.body(x)
        return dict(zip(self.heads.keys(), [head(x) for head in self.heads.values()]))
