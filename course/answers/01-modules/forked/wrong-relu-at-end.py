# wrong: demand 1: ReLU only once, after the whole trunk
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList([nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])])
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def forward(self, x):
        for layer in self.trunk:
            x = layer(x)
        x = torch.relu(x)
        return {name: head(x) for name, head in self.heads.items()}
