# right: freedom a: randn by shape and dtype, a view in eval mode
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std!r}"

    def forward(self, x):
        if self.training:
            noise = torch.randn(x.shape, dtype=x.dtype, device=x.device)
            x = x.add(noise, alpha=self.std)
        return x
