# right: freedom a: nn.Buffer and addmm
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.mean = nn.Buffer(mean)
        self.register_parameter("weight", nn.Parameter(torch.randn(len(mean), 1)))
        self.register_parameter("bias", nn.Parameter(torch.zeros(1)))

    def forward(self, x):
        return torch.addmm(self.bias, x - self.mean, self.weight)
