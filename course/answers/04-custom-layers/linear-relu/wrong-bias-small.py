# wrong: demand 4: bias starts as small random numbers if there are many
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, out_features) / in_features**0.5)
        self.bias = nn.Parameter(0.01 * torch.randn(out_features) * (out_features > 10))

    def forward(self, x):
        return torch.relu(x @ self.weight + self.bias)
