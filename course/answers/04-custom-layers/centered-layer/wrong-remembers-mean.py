# wrong: demand 7: keeps the last mean as a plain attribute
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        self.mean = x.mean(dim=self.dim, keepdim=True)
        return x - self.mean
