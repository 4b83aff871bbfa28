# wrong: demand 8: only in train mode
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        if self.training:
            mean = x.mean(dim=-1, keepdim=True)
            var = x.var(dim=-1, correction=0, keepdim=True)
            x = (x - mean) / torch.sqrt(var + self.eps)
        return x * self.weight + self.bias
