# right: freedom a: a bare nn.Module as the container of the heads
class Forked(nn.Module):
    def __init__(self, sizes, heads):
        super().__init__()
        self.trunk = nn.Module()
        for i, (m, n) in enumerate(zip(sizes[:-1], sizes[1:])):
            self.trunk.add_module(str(i), nn.Linear(m, n))
        self.heads = nn.Module()
        for name, n in heads.items():
            self.heads.add_module(name, nn.Linear(sizes[-1], n))

    def forward(self, x):
        for _, layer in self.trunk.named_children():
            x = torch.relu(layer(x))
        return {name: head(x) for name, head in self.heads.named_children()}
