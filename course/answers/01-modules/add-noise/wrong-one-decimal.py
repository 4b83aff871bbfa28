# wrong: demand 9: prints one decimal only
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std:.1f}"

    def forward(self, x):
        if not self.training:
            return x
        return x + self.std * torch.randn_like(x)
