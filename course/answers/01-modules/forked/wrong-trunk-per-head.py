# wrong: demand 10: runs the trunk anew for each head
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList(nn.Linear(m, n) for m, n in zip(sizes, sizes[1:]))
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def run_trunk(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return x

    def forward(self, x):
        return {name: head(self.run_trunk(x)) for name, head in self.heads.items()}
