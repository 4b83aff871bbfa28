# wrong: demand 10: keeps the last mask as a plain attribute
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        self.mask = torch.rand_like(x) >= self.p
        return x * self.mask / (1 - self.p)
