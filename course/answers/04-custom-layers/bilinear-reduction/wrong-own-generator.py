# wrong: demand 3: draws from a generator of its own, so no seed makes it repeatable
_own = torch.Generator()
_own.seed()


class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features, generator=_own) / in_features)

    def forward(self, x):
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight)
