# right: freedom a: torch.distributions
class AddNoise(nn.Module):
    def __init__(self, std=0.1):
        super().__init__()
        self.std = std

    def extra_repr(self):
        return "std={}".format(self.std)

    def forward(self, x):
        if not self.training:
            return x
        standard = torch.distributions.Normal(torch.zeros_like(x), torch.ones_like(x))
        return x + self.std * standard.sample()
