# wrong: demand 2: converting the constant in forward is enough; it is still not saved
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = torch.tensor(mean)
        self.std = torch.tensor(std)

    def forward(self, x):
        return (x - self.mean.to(x)) / self.std.to(x)
