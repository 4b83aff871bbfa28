# right: freedom a: nn.Buffer registers on assignment
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = nn.Buffer(torch.tensor(mean))
        self.std = nn.Buffer(torch.tensor(std))

    def forward(self, x):
        return (x - self.mean) / self.std
