# right: freedom c: with an extra_repr and the number of columns as a plain number
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.columns = len(mean)
        self.register_buffer("mean", torch.tensor(mean, dtype=torch.float32))
        self.register_buffer("std", torch.tensor(std, dtype=torch.float32), persistent=True)

    def extra_repr(self):
        return f"columns={self.columns}"

    def forward(self, x):
        mean, std = self.get_buffer("mean"), self.get_buffer("std")
        return (x - mean) / std
