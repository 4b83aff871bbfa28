# wrong: demand 1: the second x has a letter of its own for the batch, which is summed over
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        return torch.einsum("bi,cj,ijk->bk", x, x, self.weight)
