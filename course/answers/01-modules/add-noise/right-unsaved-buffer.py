# right: freedom c: std is an unsaved buffer too, so it moves with the model
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.given = std
        self.register_buffer("std", torch.tensor(float(std)), persistent=False)

    def extra_repr(self):
        return f"std={self.given}"

    def forward(self, x):
        return x + self.std.to(x) * torch.randn_like(x) if self.training else x
