# wrong: demand 2: only the mean is registered
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.std = torch.tensor(std)

    def forward(self, x):
        return (x - self.mean) / self.std
