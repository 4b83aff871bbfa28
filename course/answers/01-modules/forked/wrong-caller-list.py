# wrong: demand 6: empties the caller's list of sizes
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList()
        width = sizes.pop(0)
        while sizes:
            following = sizes.pop(0)
            self.trunk.append(nn.Linear(width, following))
            width = following
        self.heads = nn.ModuleDict({name: nn.Linear(width, n) for name, n in heads.items()})

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
