# right: freedom a: assigns a new tensor, from the detached mean
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features))

    def forward(self, x):
        if self.training:
            mean = x.mean(0)
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean.detach()
        else:
            mean = self.running_mean
        return x - mean
