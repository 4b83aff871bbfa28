# wrong: demand 6: no_grad in forward, as if the forward pass were a setting of values
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        with torch.no_grad():
            scores = (x - self.mean) @ self.weight
        return scores + self.bias
