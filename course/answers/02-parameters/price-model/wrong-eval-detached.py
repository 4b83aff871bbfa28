# wrong: demand 6: no gradients for weight and bias in eval mode
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", mean)
        self.weight = nn.Parameter(torch.randn(len(mean), 1))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        weight = self.weight if self.training else self.weight.detach()
        bias = self.bias if self.training else self.bias.detach()
        return (x - self.mean) @ weight + bias
