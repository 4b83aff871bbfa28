# wrong: demand 2: any tuple counts as "all dimensions"
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        if isinstance(self.dim, tuple):
            return x - x.mean()
        return x - x.mean(dim=self.dim, keepdim=True)
