# wrong: demand 4: does nothing in eval mode
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        if not self.training:
            return x
        return x - x.mean(dim=self.dim, keepdim=True)
