# wrong: demand 3: one slice is drawn and repeated for every output, so all outputs start equal
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        one = torch.randn(in_features, in_features, 1) / in_features
        self.weight = nn.Parameter(one.repeat(1, 1, out_features))

    def forward(self, x):
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight)
