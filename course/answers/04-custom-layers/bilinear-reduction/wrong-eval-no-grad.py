# wrong: demand 4: no gradient for weight in eval mode
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        if not self.training:
            return torch.einsum("ijk,bi,bj->bk", self.weight.detach(), x, x)
        return torch.einsum("ijk,bi,bj->bk", self.weight, x, x)
