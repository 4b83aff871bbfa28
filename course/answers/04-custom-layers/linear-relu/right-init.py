# right: freedom c: empty parameters, filled by a method with nn.init
class LinearReLU(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(in_features, out_features))
        self.bias = nn.Parameter(torch.empty(out_features))
        self.reset_parameters()

    def reset_parameters(self):
        with torch.no_grad():
            self.weight.copy_(torch.randn(self.weight.shape) / self.weight.shape[0] ** 0.5)
        nn.init.zeros_(self.bias)

    def forward(self, x):
        return torch.addmm(self.bias, x, self.weight).relu()
