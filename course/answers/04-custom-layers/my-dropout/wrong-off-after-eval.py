# wrong: demand 5: one call in eval mode switches dropping off for good
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            self.p = 0.0
        if self.p == 0:
            return x
        return x * (torch.rand_like(x) >= self.p) / (1 - self.p)
