# wrong: demand 2: momentum for the first batch, then the plain average of all batches
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.batches = 0
        self.register_buffer("running_mean", torch.zeros(features))

    def forward(self, x):
        if not self.training:
            return x - self.running_mean
        mean = x.mean(dim=0)
        self.batches += 1
        step = self.momentum if self.batches == 1 else 1 / self.batches
        self.running_mean.lerp_(mean.detach(), step)
        return x - mean
