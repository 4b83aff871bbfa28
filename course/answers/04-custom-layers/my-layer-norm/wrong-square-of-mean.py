# wrong: demand 6: mean of squares minus square of mean loses all digits
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.square().mean(dim=-1, keepdim=True) - mean.square()
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
