# right: freedom b: bias registered first, unsqueeze instead of keepdim
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(features))
        self.weight = nn.Parameter(torch.ones(features))
        self.small = eps

    def forward(self, x):
        mean = x.mean(-1)
        var = ((x - mean.unsqueeze(-1)) ** 2).mean(-1)
        normed = (x - mean[..., None]) / (var[..., None] + self.small).sqrt()
        return normed * self.weight + self.bias
