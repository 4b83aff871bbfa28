# wrong: demand 1: two features written out
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        y = 0
        for i in range(2):
            for j in range(2):
                y = y + (x[:, i] * x[:, j])[:, None] * self.weight[i, j]
        return y
