# wrong: demand 6: writes the layers into the caller's dict
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList([nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])])
        for name in heads:
            heads[name] = nn.Linear(sizes[-1], heads[name])
        self.heads = nn.ModuleDict(heads)

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
