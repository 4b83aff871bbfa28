# wrong: demand 3: mean becomes a parameter, which an optimizer would change
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.mean = nn.Parameter(mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (x - self.mean) @ self.weight + self.bias
