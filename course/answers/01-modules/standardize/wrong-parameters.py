# wrong: demand 6: everything that is saved must be a parameter
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean = nn.Parameter(torch.tensor(mean))
        self.std = nn.Parameter(torch.tensor(std))

    def forward(self, x):
        return (x - self.mean) / self.std
