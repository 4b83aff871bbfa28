# right: two helpers, and F.linear is not needed; power instead of sqrt
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.features = features
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    @staticmethod
    def centre(x):
        return x - x.mean(-1, keepdim=True)

    def forward(self, x):
        x = self.centre(x)
        power = x.pow(2).mean(-1, keepdim=True) + self.eps
        return self.bias + self.weight * x * power.pow(-0.5)

    def extra_repr(self):
        return f"{self.features}, eps={self.eps}"
