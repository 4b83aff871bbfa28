# wrong: demand 8: the heads get a detached x, so the trunk never learns
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList([nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])])
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        x = x.detach()
        return {name: head(x) for name, head in self.heads.items()}
