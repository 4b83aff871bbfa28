# wrong: demand 1: works for 32 rows at most
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        y = x.new_zeros(32, self.weight.shape[2])
        pairs = x.unsqueeze(2) * x.unsqueeze(1)
        y = y[: len(x)] + pairs.flatten(1) @ self.weight.flatten(0, 1)
        return y
