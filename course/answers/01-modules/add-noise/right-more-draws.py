# right: freedom a: draws in both modes, and more than needed; the average of four draws times two is normal with deviation 1
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return f"std={self.std}"

    def forward(self, x):
        draws = torch.randn(4, *x.shape, dtype=x.dtype, device=x.device)
        noise = draws.sum(dim=0) / 2
        if not self.training:
            return x
        return torch.add(x, noise, alpha=self.std)
