# wrong: demand 2: a Python list of slices, so nothing is registered
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weights = [nn.Parameter(torch.randn(in_features, in_features)) for _ in range(out_features)]

    def forward(self, x):
        return torch.stack([((x @ w) * x).sum(dim=1) for w in self.weights], dim=1)
