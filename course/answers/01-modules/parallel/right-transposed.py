# right: freedom a: dimensions swapped, joined in front, swapped back
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first, self.second = first, second

    def forward(self, x):
        parts = [self.first(x).movedim(-1, 0), self.second(x).movedim(-1, 0)]
        return torch.cat(parts).movedim(0, -1)
