# wrong: demand 3: a generator of its own
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std
        self.generator = torch.Generator().manual_seed(0)

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        if not self.training:
            return x
        noise = torch.randn(x.shape, generator=self.generator).to(x)
        return x + self.std * noise
