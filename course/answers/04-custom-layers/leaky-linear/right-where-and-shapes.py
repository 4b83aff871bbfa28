# right: freedom b: sizes from the weight's shape, torch.where, register_parameter
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.slope = slope
        self.register_parameter("bias", nn.Parameter(torch.zeros(out_features)) if bias else None)
        self.weight = nn.Parameter(torch.randn(out_features, in_features) / in_features**0.5)

    def forward(self, x):
        z = x @ self.weight.T
        if self.bias is not None:
            z = z + self.bias
        return torch.where(z < 0, z * self.slope, z)

    def extra_repr(self):
        out_features, in_features = self.weight.shape
        return (
            f"in_features={in_features}, out_features={out_features}, bias={self.bias is not None}, slope={self.slope}"
        )
