# right: freedom a: fills the containers step by step
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.ModuleList()
        for i in range(len(sizes) - 1):
            self.trunk.append(nn.Linear(sizes[i], sizes[i + 1]))
        self.heads = nn.ModuleDict()
        for name in heads:
            self.heads[name] = nn.Linear(sizes[-1], heads[name])

    def forward(self, x):
        for layer in self.trunk:
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.items()}
