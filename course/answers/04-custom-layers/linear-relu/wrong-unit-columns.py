# wrong: demand 3: all columns are scaled to length 1, so they are not independent numbers
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(F.normalize(torch.randn(in_features, out_features), dim=0))
        self.bias = nn.Parameter(torch.zeros(out_features))

    def forward(self, x):
        return torch.relu(x @ self.weight + self.bias)
