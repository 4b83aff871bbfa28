# right: freedom a: draws noise in eval mode too and drops it, so other random numbers follow
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        noisy = torch.randn_like(x) * self.std + x
        return noisy if self.training else x
