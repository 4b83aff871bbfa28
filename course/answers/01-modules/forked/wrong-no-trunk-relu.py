# wrong: demand 7: with a single size (no trunk layer) x is cut by a ReLU in place, although no layer is there for it to follow
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList([nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])])
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def forward(self, x):
        for i in range(len(self.trunk)):
            x = torch.relu(self.trunk[i](x))
        if len(self.trunk) == 0:
            x = torch.relu_(x)
        return {name: head(x) for name, head in self.heads.items()}
