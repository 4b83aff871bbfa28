# wrong: demand 4: eval mode and no_grad are the same switch
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        if not torch.is_grad_enabled():
            return x
        return x + self.std * torch.randn_like(x)
