# wrong: demand 2: a tensor that requires a gradient is not a parameter
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, out_features) / in_features**0.5)
        self.bias = torch.zeros(out_features, requires_grad=True)

    def forward(self, x):
        return torch.relu(x @ self.weight + self.bias)
