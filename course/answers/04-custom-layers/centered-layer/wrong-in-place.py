# wrong: demand 7: changes the caller's tensor
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        x -= x.mean(dim=self.dim, keepdim=True)
        return x
