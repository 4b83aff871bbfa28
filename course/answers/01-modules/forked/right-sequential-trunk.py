# right: freedom a: a Sequential holds the trunk's layers, and is looped over
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.Sequential(*(nn.Linear(m, n) for m, n in zip(sizes[:-1], sizes[1:])))
        self.heads = nn.ModuleDict([(name, nn.Linear(sizes[-1], n)) for name, n in heads.items()])

    def forward(self, x):
        for layer in self.trunk:
            x = F.relu(layer(x))
        outputs = {}
        for name in self.heads:
            outputs[name] = self.heads[name](x)
        return outputs
