# wrong: demand 5: writing into x changes nothing for the caller
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        if self.training:
            x += self.std * torch.randn_like(x)
        return x
