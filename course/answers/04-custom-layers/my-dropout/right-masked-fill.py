# right: freedom b: masked_fill with a scaled copy
class MyDropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.keep = 1 - p
        self.scale = 1 / self.keep

    def forward(self, x):
        if self.training:
            x = (x * self.scale).masked_fill(torch.rand_like(x) > self.keep, 0.0)
        return x
