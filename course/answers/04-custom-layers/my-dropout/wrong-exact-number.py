# wrong: demand 1: always the same number of zeros
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = torch.ones(x.numel(), dtype=x.dtype, device=x.device)
        mask[torch.randperm(x.numel(), device=x.device)[: int(self.p * x.numel())]] = 0
        return x * mask.reshape(x.shape) / (1 - self.p)
