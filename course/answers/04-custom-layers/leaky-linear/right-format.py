# right: freedom c: str.format, relu of both sides
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.in_features, self.out_features, self.slope = in_features, out_features, slope
        self.weight = nn.Parameter(torch.randn(out_features, in_features) / in_features**0.5)
        self.register_parameter("bias", nn.Parameter(torch.zeros(out_features)) if bias else None)

    def forward(self, x):
        y = F.linear(x, self.weight, self.bias)
        return y.relu() - self.slope * (-y).relu()

    def extra_repr(self):
        line = "in_features={}, out_features={}, bias={}, slope={}"
        return line.format(self.in_features, self.out_features, self.bias is not None, self.slope)
