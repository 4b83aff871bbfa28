# wrong: demand 1: the trunk's last layer gets no ReLU, as in an MLP
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList(nn.Linear(m, n) for m, n in zip(sizes, sizes[1:]))
        self.heads = nn.ModuleDict({name: nn.Linear(sizes[-1], n) for name, n in heads.items()})

    def forward(self, x):
        for index, layer in enumerate(self.trunk):
            x = layer(x) if index == len(self.trunk) - 1 else torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
