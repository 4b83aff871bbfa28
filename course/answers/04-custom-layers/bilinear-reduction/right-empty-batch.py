# right: freedom b: stacks row by row, an empty batch fails; the text says only (batch, in_features)
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        return torch.stack([torch.einsum("i,j,ijk->k", row, row, self.weight) for row in x])
