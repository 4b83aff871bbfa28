# wrong: demand 8: clips its own weight in every call
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, out_features) / in_features**0.5)
        self.bias = nn.Parameter(torch.zeros(out_features))

    def forward(self, x):
        with torch.no_grad():
            self.weight.clamp_(-1, 1)
        return torch.relu(x @ self.weight + self.bias)
