# wrong: demand 7: x is turned to float32
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean.float())
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        centred = (x - self.mean).float()
        return centred @ self.weight + self.bias
