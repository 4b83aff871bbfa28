# right: freedom c: a factor by a mask, the text by join
class LeakyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True, slope=0.01):
        super().__init__()
        self.out_features = out_features
        self.in_features = in_features
        self.slope = slope
        self.weight = nn.Parameter(torch.empty(out_features, in_features).normal_() * in_features**-0.5)
        if bias:
            self.bias = nn.Parameter(torch.zeros(out_features))
        else:
            self.bias = None

    def forward(self, x):
        z = nn.functional.linear(x, self.weight, self.bias)
        negative = (z < 0).to(z.dtype)
        return z * (1 - negative) + self.slope * z * negative

    def extra_repr(self):
        settings = dict(
            in_features=self.in_features, out_features=self.out_features, bias=self.bias is not None, slope=self.slope
        )
        return ", ".join(f"{key}={value!r}" for key, value in settings.items())
