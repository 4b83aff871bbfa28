# wrong: demand 3: own generator with a fixed seed, so all layers of one shape start equal
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        generator = torch.Generator().manual_seed(0)
        start = torch.randn(in_features, in_features, out_features, generator=generator)
        self.weight = nn.Parameter(start / in_features)

    def forward(self, x):
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight)
