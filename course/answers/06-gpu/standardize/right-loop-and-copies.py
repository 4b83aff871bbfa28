# right: registers copies of the values, in a loop
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        for name, value in {"mean": mean, "std": std}.items():
            self.register_buffer(name, value.clone())

    def forward(self, x):
        centered = x - self.mean
        return centered / self.std
