# wrong: demand 3: registering the parameters is as good as registering the layers
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = [nn.Linear(m, n) for m, n in zip(sizes, sizes[1:])]
        self.heads = {name: nn.Linear(sizes[-1], n) for name, n in heads.items()}
        layers = self.trunk + list(self.heads.values())
        self.all = nn.ParameterList(p for layer in layers for p in layer.parameters())

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
