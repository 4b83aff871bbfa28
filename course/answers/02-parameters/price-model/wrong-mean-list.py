# wrong: demand 3: forward uses a list of the first values, the buffer is decoration
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.values = mean.tolist()
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return (x - x.new_tensor(self.values)) @ self.weight + self.bias
