# wrong: demand 2: an nn.Linear inside: the names get a prefix
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.in_features, self.out_features, self.slope = in_features, out_features, slope
        self.linear = nn.Linear(in_features, out_features, bias=bias)
        self.bias = self.linear.bias

    def forward(self, x):
        return F.leaky_relu(self.linear(x), self.slope)

    def extra_repr(self):
        return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.bias is not None}, slope={self.slope}"
