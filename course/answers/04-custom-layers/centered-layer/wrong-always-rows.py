# wrong: demand 1: always centers the last dimension
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        return x - x.mean(dim=-1, keepdim=True)
