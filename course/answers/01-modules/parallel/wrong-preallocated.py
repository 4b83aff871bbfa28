# wrong: demand 7: writes into a float32 tensor
class Parallel(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.first = first
        self.second = second

    def forward(self, x):
        a, b = self.first(x), self.second(x)
        m, n = a.shape[-1], b.shape[-1]
        y = torch.zeros(*a.shape[:-1], m + n)
        y[..., :m] = a
        y[..., m:] = b
        return y
