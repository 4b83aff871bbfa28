# wrong: demand 3: the nets see x flattened to 2-D
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        rows = x.reshape(-1, x.shape[-1])
        y = torch.cat([self.first(rows), self.second(rows)], dim=1)
        return y.reshape(*x.shape[:-1], y.shape[1])
