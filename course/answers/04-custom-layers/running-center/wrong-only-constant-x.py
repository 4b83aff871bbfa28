# wrong: demand 2: updates only if x requires no gradient
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features))

    def forward(self, x):
        if not self.training:
            return x - self.running_mean
        mean = x.mean(dim=0)
        if not x.requires_grad:
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        return x - mean
