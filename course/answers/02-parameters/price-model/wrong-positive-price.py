# wrong: demand 2: a price is never negative, so the output is cut at 0
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        y = (x - self.mean) @ self.weight + self.bias
        return y if self.training else y.clamp(min=0)
