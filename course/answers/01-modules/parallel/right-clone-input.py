# right: freedom c: gives each net a clone, so an in-place first net cannot harm the second or the caller
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        return torch.cat([self.first(x.clone()), self.second(x.clone())], dim=-1)
