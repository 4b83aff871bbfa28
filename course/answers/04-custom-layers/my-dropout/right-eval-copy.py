# right: freedom c: eval mode gives a copy; "return `x`" may mean the very object
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x.clone()
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
