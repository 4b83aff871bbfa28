# wrong: demand 5: children() gives both nets, but one that is given twice comes only once
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        return torch.cat([net(x) for net in self.children()], dim=-1)
