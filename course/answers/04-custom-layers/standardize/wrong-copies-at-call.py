# wrong: registered, but forward uses the tensors that were given
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean.clone())
        self.register_buffer("std", std.clone())
        self.given = (mean, std)

    def forward(self, x):
        return (x - self.given[0]) / self.given[1]
