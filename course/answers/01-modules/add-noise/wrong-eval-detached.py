# wrong: demand 7: no gradient goes to x in eval mode
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        if not self.training:
            return x.detach()
        return x + self.std * torch.randn_like(x)
