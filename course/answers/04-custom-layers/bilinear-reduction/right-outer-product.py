# right: freedom a: table of products, then one matrix product
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        outer = x.unsqueeze(2) * x.unsqueeze(1)
        return outer.flatten(1) @ self.weight.flatten(0, 1)
