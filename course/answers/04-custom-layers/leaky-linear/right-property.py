# right: freedom c: the slope behind a property, relu twice
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.sizes = (in_features, out_features)
        self.weight = nn.Parameter(nn.init.normal_(torch.empty(out_features, in_features), std=in_features**-0.5))
        self.register_parameter("bias", None)
        if bias:
            self.bias = nn.Parameter(torch.zeros(out_features))
        self.slope = slope

    @property
    def slope(self):
        return self._slope

    @slope.setter
    def slope(self, value):
        self._slope = value

    def forward(self, x):
        z = F.linear(x, self.weight, self.bias)
        return torch.relu(z) - self.slope * torch.relu(-z)

    def extra_repr(self):
        return "in_features={}, out_features={}, bias={}, slope={}".format(
            *self.sizes, self.bias is not None, self.slope
        )
