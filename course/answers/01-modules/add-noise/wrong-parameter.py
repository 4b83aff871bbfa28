# wrong: demand 8: std is a parameter, though a frozen one
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.given = std
        self.std = nn.Parameter(torch.tensor(float(std)), requires_grad=False)

    def extra_repr(self):
        return f"std={self.given}"

    def forward(self, x):
        if not self.training:
            return x
        return x + self.std.to(x) * torch.randn_like(x)
