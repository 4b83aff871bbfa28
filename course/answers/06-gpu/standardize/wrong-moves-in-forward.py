# wrong: copies both at every call, and saves neither
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean, self.std = mean, std

    def forward(self, x):
        return (x - self.mean.to(x.device)) / self.std.to(x.device)
