# right: freedom a: matrix product and torch.where, bias None as a plain attribute
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.slope = slope
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        nn.init.normal_(self.weight, mean=0.0, std=in_features**-0.5)
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        y = x @ self.weight.T
        if self.bias is not None:
            y = y + self.bias
        return torch.where(y > 0, y, self.slope * y)

    def extra_repr(self):
        out_features, in_features = self.weight.shape
        parts = [f"in_features={in_features}", f"out_features={out_features}"]
        parts += [f"bias={self.bias is not None}", f"slope={self.slope}"]
        return ", ".join(parts)
