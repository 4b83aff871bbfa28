# wrong: demand 9: std is kept in a float32 tensor, so AddNoise(0.1) prints std=0.10000000149011612
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.register_buffer("std", torch.tensor(float(std)), persistent=False)

    def extra_repr(self):
        return f"std={self.std.item()}"

    def forward(self, x):
        if not self.training:
            return x
        return x + self.std.to(x) * torch.randn_like(x)
