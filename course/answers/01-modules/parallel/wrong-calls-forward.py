# wrong: demand 8: net.forward(x) is the same as net(x)
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        return torch.cat([self.first.forward(x), self.second.forward(x)], dim=-1)
