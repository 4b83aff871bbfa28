# wrong: demand 8: the update makes running_mean float32 again
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features))

    def forward(self, x):
        if not self.training:
            return x - self.running_mean
        mean = x.mean(dim=0)
        moved = (1 - self.momentum) * self.running_mean + self.momentum * mean.detach()
        self.running_mean = moved.float()
        return x - mean
