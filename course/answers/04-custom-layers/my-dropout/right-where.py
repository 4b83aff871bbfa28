# right: freedom b: torch.where, and the other comparison
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        dropped = torch.rand(x.shape, dtype=x.dtype, device=x.device) < self.p
        return torch.where(dropped, torch.zeros_like(x), x / (1 - self.p))
