# wrong: demand 3: draws from a generator of its own, so no seed makes it repeatable
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p, self.own = p, torch.Generator()
        self.own.seed()

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand(x.shape, dtype=x.dtype, generator=self.own) < 1 - self.p
        return x * kept / (1 - self.p)
