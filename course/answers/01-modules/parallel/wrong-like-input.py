# wrong: demand 7: the result gets the dtype of x
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        return torch.cat([self.first(x), self.second(x)], dim=-1).to(x.dtype)
