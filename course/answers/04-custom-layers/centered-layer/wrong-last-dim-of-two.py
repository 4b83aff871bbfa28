# wrong: demand 1: a negative dim is counted from 2 dimensions
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        if isinstance(dim, int) and dim < 0:
            dim = 2 + dim
        self.dim = dim

    def forward(self, x):
        return x - x.mean(dim=self.dim, keepdim=True)
