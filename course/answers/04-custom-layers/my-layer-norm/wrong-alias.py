# wrong: demand 5: F.layer_norm under another name
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.features, self.eps = features, eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        from torch.nn import functional

        normalize = getattr(functional, "layer" + "_norm")
        return normalize(x, (self.features,), self.weight, self.bias, self.eps)
