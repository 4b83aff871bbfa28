# wrong: moves plain tensors to x in forward: still not saved
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = mean
        self.std = std

    def forward(self, x):
        return (x - self.mean.to(x)) / self.std.to(x)
