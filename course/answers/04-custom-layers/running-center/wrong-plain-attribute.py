# wrong: demand 5: the running mean is a plain tensor: neither saved nor moved
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.running_mean = torch.zeros(features)

    def forward(self, x):
        if not self.training:
            return x - self.running_mean
        mean = x.mean(0)
        self.running_mean = self.running_mean.lerp(mean.detach(), self.momentum)
        return x - mean
