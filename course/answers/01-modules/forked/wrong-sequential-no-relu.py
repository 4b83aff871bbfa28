# wrong: demand 1: the trunk is an nn.Sequential of linear layers, the ReLUs are gone
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.Sequential(*[nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])])
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def forward(self, x):
        x = self.trunk(x)
        return {name: head(x) for name, head in self.heads.items()}
