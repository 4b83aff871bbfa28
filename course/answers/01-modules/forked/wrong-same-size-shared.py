# wrong: demand 4: heads of equal size share one layer
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        by_size = {n: nn.Linear(sizes[-1], n) for n in heads.values()}
        self.trunk = nn.ModuleList([nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])])
        self.heads = nn.ModuleDict({name: by_size[n] for name, n in heads.items()})

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
