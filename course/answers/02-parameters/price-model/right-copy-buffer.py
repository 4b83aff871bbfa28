# right: freedom a: keeps a copy of mean; bias is registered first
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(1))
        self.weight = nn.Parameter(torch.randn(mean.shape[0], 1))
        self.register_buffer("mean", mean.detach().clone())

    def forward(self, x):
        return torch.matmul(x - self.mean, self.weight) + self.bias
