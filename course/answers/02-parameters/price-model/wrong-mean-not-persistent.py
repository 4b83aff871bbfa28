# wrong: demand 2: the buffer moves with the model, but is not saved
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean, persistent=False)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (x - self.mean) @ self.weight + self.bias
