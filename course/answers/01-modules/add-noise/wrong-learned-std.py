# wrong: demand 8: every number in a module is a parameter
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = nn.Parameter(torch.tensor(float(std)))
        self.text = f"std={std}"

    def extra_repr(self):
        return self.text

    def forward(self, x):
        return x + self.std.to(x.dtype) * torch.randn_like(x) if self.training else x
