# wrong: demand 7: cuts the gradient, what lies before it never learns
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        y = x.detach().clone()
        if self.training:
            y += self.std * torch.randn_like(y)
        return y
