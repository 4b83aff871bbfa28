# wrong: demand 1: drops nothing if p is below 0.01
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        if self.p < 0.01:
            return x
        mask = torch.rand_like(x) >= self.p
        return x * mask / (1 - self.p)
