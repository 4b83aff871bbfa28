# wrong: demand 8: a call unfreezes the parameters
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, out_features) / in_features**0.5)
        self.bias = nn.Parameter(torch.zeros(out_features))

    def forward(self, x):
        self.requires_grad_(True)
        return torch.relu(x @ self.weight + self.bias)
