# right: freedom b: the mean expanded to the shape of x
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        self_dim = dim
        super().__init__()
        self.dim = self_dim

    def forward(self, x):
        means = x.mean(self.dim, keepdim=True).expand_as(x)
        return x + means.neg()
