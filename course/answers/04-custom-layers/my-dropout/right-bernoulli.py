# right: freedom a: a mask of zeros and ones from bernoulli
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if self.training:
            mask = torch.bernoulli(torch.full_like(x, 1 - self.p))
            return mask * x / (1 - self.p)
        return x
