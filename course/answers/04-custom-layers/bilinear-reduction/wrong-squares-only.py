# wrong: demand 1: uses x[i] * x[i] only: mixed products are missing
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        return torch.einsum("bi,iik->bk", x * x, self.weight)
