# wrong: demand 4: forward uses weight.data
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        outer = x[:, :, None] * x[:, None, :]
        return torch.einsum("bij,ijk->bk", outer, self.weight.data)
