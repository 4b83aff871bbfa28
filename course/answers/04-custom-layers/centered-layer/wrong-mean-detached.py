# wrong: demand 6: the mean is cut off from the graph, so the gradient is wrong
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        return x - x.mean(dim=self.dim, keepdim=True).detach()
