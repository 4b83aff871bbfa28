# right: freedom a: F.linear with the transposed weight
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        features = mean.numel()
        self.register_buffer("mean", mean, persistent=True)
        self.weight = nn.Parameter(torch.randn(features, 1) / features**0.5)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return F.linear(x - self.mean, self.weight.T, self.bias)
