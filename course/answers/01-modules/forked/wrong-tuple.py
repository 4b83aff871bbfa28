# wrong: demand 3: a tuple can't change, so PyTorch can register its layers
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = tuple(nn.Linear(m, n) for m, n in zip(sizes, sizes[1:]))
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
