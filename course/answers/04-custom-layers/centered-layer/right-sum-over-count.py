# right: freedom b: the mean as a sum over a count, for a tuple of dims
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dims = dim if isinstance(dim, tuple) else (dim,)

    def forward(self, x):
        dims = self.dims
        count = 1
        for dim in dims:
            count *= x.shape[dim]
        return x - x.sum(dim=dims, keepdim=True) / count
