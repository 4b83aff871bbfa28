# wrong: demand 10: rounds small inputs to 0 in the caller's tensor
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.in_features, self.out_features, self.slope = in_features, out_features, slope
        self.weight = nn.Parameter(torch.randn(out_features, in_features) / in_features**0.5)
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        with torch.no_grad():
            x[x.abs() < 0.1] = 0.0
        return F.leaky_relu(F.linear(x, self.weight, self.bias), self.slope)

    def extra_repr(self):
        sizes = f"in_features={self.in_features}, out_features={self.out_features}"
        return f"{sizes}, bias={self.bias is not None}, slope={self.slope}"
