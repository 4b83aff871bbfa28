# wrong: demand 4: the same numbers for every model, from a fixed seed
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        generator = torch.Generator().manual_seed(0)
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1, generator=generator))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (x - self.mean) @ self.weight + self.bias
