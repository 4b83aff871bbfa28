# wrong: demand 8: keeps the last mask as a buffer that is saved
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand_like(x) < 1 - self.p
        self.register_buffer("mask", kept)
        return x * kept / (1 - self.p)
