# wrong: demand 3: divided by the root of in_features
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features**0.5)

    def forward(self, x):
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight)
