# right: freedom a: flattens to rows, transposes, and restores the shape
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight, self.bias = nn.Parameter(torch.ones(features)), nn.Parameter(torch.zeros(features))

    def forward(self, x):
        columns = x.reshape(-1, x.shape[-1]).T
        gap = columns - columns.mean(0)
        columns = gap / torch.sqrt(gap.square().mean(0) + self.eps)
        return (columns.T * self.weight + self.bias).reshape(x.shape)
