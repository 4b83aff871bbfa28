# right: freedom b: another random start, and F.linear
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.rand(mean.numel(), 1) - 0.5)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return F.linear(x - self.mean, self.weight.T, self.bias)
