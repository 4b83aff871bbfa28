# wrong: demand 9: extra_repr returns the whole line
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"AddNoise(std={self.std})"

    def forward(self, x):
        return x + self.std * torch.randn_like(x) if self.training else x
