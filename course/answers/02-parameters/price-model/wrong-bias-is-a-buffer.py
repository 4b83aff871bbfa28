# wrong: demand 5: the bias is saved, but does not learn
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.register_buffer("bias", torch.zeros(1))

    def forward(self, x):
        return (x - self.mean) @ self.weight + self.bias
