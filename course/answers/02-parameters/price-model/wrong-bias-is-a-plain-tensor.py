# wrong: demand 5: requires_grad does not make a parameter
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = torch.zeros(1, requires_grad=True)

    def forward(self, x):
        return (x - self.mean) @ self.weight + self.bias
