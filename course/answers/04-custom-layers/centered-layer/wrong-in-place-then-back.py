# wrong: demand 7: works in place on x and adds the mean again, so x differs by rounding
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        mean = x.mean(dim=self.dim, keepdim=True)
        x -= mean
        result = x.clone()
        x += mean
        return result
