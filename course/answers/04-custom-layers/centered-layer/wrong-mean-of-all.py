# wrong: demand 1: the mean of all values, whatever dim says
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        return x - x.mean()
