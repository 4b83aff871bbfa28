# wrong: demand 4: training is True while the model is used
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        return x if self.training else x + self.std * torch.randn_like(x)
