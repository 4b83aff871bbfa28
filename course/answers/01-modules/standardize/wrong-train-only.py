# wrong: demand 1: in train mode it standardizes, in eval mode it returns x
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))

    def forward(self, x):
        if not self.training:
            return x
        return (x - self.mean) / self.std
