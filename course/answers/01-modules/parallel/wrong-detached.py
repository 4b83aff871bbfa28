# wrong: demand 6: detach keeps the two nets apart
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        return torch.cat([self.first(x), self.second(x).detach()], dim=-1)
