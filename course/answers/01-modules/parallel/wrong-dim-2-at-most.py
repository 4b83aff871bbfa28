# wrong: demand 2: knows two and three dimensions only
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        dim = 2 if x.dim() == 3 else 1
        return torch.cat([self.first(x), self.second(x)], dim=dim)
