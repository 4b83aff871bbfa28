# wrong: demand 3: without bias it keeps a bias of zeros, which is saved and learns
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.in_features, self.out_features, self.slope = in_features, out_features, slope
        self.weight = nn.Parameter(torch.randn(out_features, in_features) / in_features**0.5)
        self.register_parameter("bias", nn.Parameter(torch.zeros(out_features)))
        self.has_bias = bias

    def forward(self, x):
        return F.leaky_relu(F.linear(x, self.weight, self.bias), self.slope)

    def extra_repr(self):
        return f"in_features={self.in_features}, out_features={self.out_features}, bias={self.has_bias}, slope={self.slope}"
