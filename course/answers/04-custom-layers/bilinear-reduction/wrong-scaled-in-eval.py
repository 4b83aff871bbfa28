# wrong: demand 5: takes the mean over the pairs in eval mode
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        return torch.einsum("bi,bj,ijk->bk", x, x, self.weight) / (1 if self.training else x.shape[1] ** 2)
