# right: freedom b: a subclass of nn.Linear with its own start values
class LeakyLinear(nn.Linear):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__(in_features, out_features, bias=bias)
        self.slope = slope
        nn.init.normal_(self.weight, std=in_features**-0.5)
        if bias:
            nn.init.zeros_(self.bias)

    def forward(self, x):
        return F.leaky_relu(super().forward(x), negative_slope=self.slope)

    def extra_repr(self):
        return f"{super().extra_repr()}, slope={self.slope}"
