# wrong: demand 5: one run, used twice
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        a = self.first(x)
        b = a if self.second is self.first else self.second(x)
        return torch.cat([a, b], dim=-1)
