# wrong: demand 7: makes its weight symmetric in every call
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        with torch.no_grad():
            self.weight.copy_((self.weight + self.weight.transpose(0, 1)) / 2)
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight)
