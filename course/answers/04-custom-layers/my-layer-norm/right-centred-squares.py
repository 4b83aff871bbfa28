# right: freedom a: centred values once, their mean square by a dot product
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.register_parameter("weight", nn.Parameter(torch.full((features,), 1.0)))
        self.register_parameter("bias", nn.Parameter(torch.full((features,), 0.0)))

    def forward(self, x):
        n = x.shape[-1]
        centred = x - x.sum(-1, keepdim=True) / n
        var = torch.einsum("...f,...f->...", centred, centred) / n
        return centred / (var + self.eps).sqrt().unsqueeze(-1) * self.weight + self.bias
