# wrong: demand 6: works on data, so the gradient ignores the mask
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        dropped = x.detach() * (torch.rand_like(x) >= self.p) / (1 - self.p)
        return x + (dropped - x.detach())
