# wrong: demand 6: copies into the kept places by .data, so kept values have gradient 1, not 1 / (1 - p)
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        y = x * (torch.rand_like(x) >= self.p)
        y.data /= 1 - self.p
        return y
