# wrong: demand 3: a ModuleList for the heads too, so their names are lost
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList(nn.Linear(m, n) for m, n in zip(sizes, sizes[1:]))
        self.names = list(heads)
        self.heads = nn.ModuleList(nn.Linear(sizes[-1], n) for n in heads.values())

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in zip(self.names, self.heads)}
