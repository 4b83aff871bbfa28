# wrong: demand 1: std is set to 0.5 for the noise whatever is given
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        noise = torch.normal(0.0, 0.5, size=x.shape, dtype=x.dtype, device=x.device)
        return x + noise if self.training else x
