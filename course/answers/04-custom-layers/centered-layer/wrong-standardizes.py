# wrong: demand 1: divides by the spread too, which nobody asked for
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        return (x - x.mean(dim=self.dim, keepdim=True)) / x.std(dim=self.dim, keepdim=True)
