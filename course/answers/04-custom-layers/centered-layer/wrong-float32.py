# wrong: demand 5: everything becomes float32
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        x = x.float()
        return x - x.mean(dim=self.dim, keepdim=True)
