# wrong: demand 6: x becomes float32
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        x = x.float()
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight)
