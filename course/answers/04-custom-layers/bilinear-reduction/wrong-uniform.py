# wrong: demand 3: uniform instead of normal
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight)
