# wrong: demand 4: a flag of my own says the mode, and somebody will set it
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std
        self.noisy = True

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        return x + self.std * torch.randn_like(x) if self.noisy else x
