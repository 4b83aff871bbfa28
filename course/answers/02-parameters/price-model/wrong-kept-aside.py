# wrong: demand 8: computes with tensors that are kept in a tuple too
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))
        self.learned = (self.weight, self.bias)

    def forward(self, x):
        weight, bias = self.learned
        return (x - self.mean) @ weight + bias
