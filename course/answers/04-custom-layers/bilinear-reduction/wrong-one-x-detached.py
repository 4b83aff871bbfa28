# wrong: demand 4: the second x is cut off from the graph: half of the gradient is missing
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        return torch.einsum("bi,bj,ijk->bk", x, x.detach(), self.weight)
