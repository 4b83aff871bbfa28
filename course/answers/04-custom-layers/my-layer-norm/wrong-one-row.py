# wrong: demand 1: drops a first dimension of size 1
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        var = x.var(dim=-1, keepdim=True, correction=0)
        return (
            (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
            if x.dim() < 3
            else ((x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias).squeeze(0)
        )
