# wrong: demand 4: the buffer std holds 1 / std
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", 1 / torch.tensor(std))

    def forward(self, x):
        return (x - self.mean) * self.std
