# wrong: demand 10: runs the modules that were given first, whatever stands in the attributes
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second
        self.nets = (first, second)

    def forward(self, x):
        return torch.cat([net(x) for net in self.nets], dim=-1)
