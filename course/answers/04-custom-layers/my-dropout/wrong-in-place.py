# wrong: demand 10: writes zeros into the caller's tensor
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        x[torch.rand_like(x) < self.p] = 0
        return x / (1 - self.p)
