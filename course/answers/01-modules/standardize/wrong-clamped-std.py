# wrong: demand 1: a zero in std is replaced by 1 and a std below 0.01 by 0.01
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))

    def forward(self, x):
        return (x - self.mean) / self.std.clamp(min=0.01)
