# wrong: demand 6: randn(x.shape) has the dtype of x
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        return x + self.std * torch.randn(x.shape) if self.training else x
