# right: freedom a: nn.Buffer, and register_parameter
class PriceModel(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.mean = nn.Buffer(mean.clone())
        self.register_parameter("weight", nn.Parameter(torch.empty(mean.shape[0], 1).normal_()))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.addmm(self.bias, x - self.mean, self.weight)
