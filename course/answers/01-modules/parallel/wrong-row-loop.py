# wrong: demand 3: the nets get one row at a time instead of x
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        rows = [torch.cat([self.first(row[None]), self.second(row[None])], dim=-1) for row in x]
        return torch.cat(rows, dim=0)
