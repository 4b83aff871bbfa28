# right: freedom c: one extra draw before the weight: same distribution, but other numbers for the same seed ("drawn as below")
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.bias = nn.Parameter(torch.randn(out_features) * 0)
        self.weight = nn.Parameter(torch.randn(in_features, out_features) / in_features**0.5)

    def forward(self, x):
        return torch.relu(x @ self.weight + self.bias)
