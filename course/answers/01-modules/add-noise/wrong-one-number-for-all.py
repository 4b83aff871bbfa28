# wrong: demand 2: one random number for the whole tensor
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        return x + self.std * torch.randn(()).to(x.dtype) if self.training else x
