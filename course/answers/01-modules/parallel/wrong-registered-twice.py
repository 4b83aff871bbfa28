# wrong: demand 4: a ModuleList registers the nets once more
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second
        self.nets = nn.ModuleList([first, second])

    def forward(self, x):
        return torch.cat([net(x) for net in self.nets], dim=-1)
