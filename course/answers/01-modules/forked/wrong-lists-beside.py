# wrong: demand 5: forward runs the list and the dict kept beside
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.layers = [nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])]
        self.outputs = {name: nn.Linear(sizes[-1], n) for name, n in heads.items()}
        self.trunk = nn.ModuleList(self.layers)
        self.heads = nn.ModuleDict(self.outputs)

    def forward(self, x):
        for layer in self.layers:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.outputs.items()}
