# wrong: demand 6: in train mode it moves mean and std towards the batch
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))

    def forward(self, x):
        y = (x - self.mean) / self.std
        if self.training and len(x) > 1:
            with torch.no_grad():
                self.mean.lerp_(x.mean(dim=0).to(self.mean), 0.1)
                self.std.lerp_(x.std(dim=0).to(self.std), 0.1)
        return y
