# wrong: demand 2: in eval mode the mean of the batch is subtracted instead of mean
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        mean = self.mean if self.training else x.mean(dim=0)
        return (x - mean) @ self.weight + self.bias
