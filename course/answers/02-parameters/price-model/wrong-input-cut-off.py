# wrong: demand 6: the input is cut off from the gradient
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (x.detach() - self.mean) @ self.weight + self.bias
