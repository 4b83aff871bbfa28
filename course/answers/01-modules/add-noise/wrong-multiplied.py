# wrong: demand 1: the noise is proportional to x
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        if not self.training:
            return x
        return x * (1 + self.std * torch.randn_like(x))
