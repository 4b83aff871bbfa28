# wrong: demand 2: seeds at every call, so each call adds the same noise
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        if not self.training:
            return x
        torch.manual_seed(0)
        return x + self.std * torch.randn_like(x)
