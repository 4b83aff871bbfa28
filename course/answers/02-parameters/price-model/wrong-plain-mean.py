# wrong: demand 2: mean stays a plain attribute
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.mean = mean
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (x - self.mean) @ self.weight + self.bias
