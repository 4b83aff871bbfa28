# right: freedom a: bias registered first, by name
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.register_parameter("bias", nn.Parameter(torch.zeros(out_features)))
        weight = torch.empty(in_features, out_features)
        nn.init.normal_(weight, std=in_features**-0.5)
        self.weight = nn.Parameter(weight)

    def forward(self, x):
        linear = torch.matmul(x, self.weight) + self.bias
        return torch.where(linear > 0, linear, torch.zeros_like(linear))
