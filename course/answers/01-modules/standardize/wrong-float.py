# wrong: demand 3: everything is computed and returned in float32
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))

    def forward(self, x):
        return (x.float() - self.mean.float()) / self.std.float()
