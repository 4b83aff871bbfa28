# right: freedom a: a new tensor is assigned, from a detached mean
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.m = momentum
        self.running_mean = nn.Buffer(torch.zeros(features))

    def forward(self, x):
        if self.training:
            center = x.mean(0)
            self.running_mean = (1 - self.m) * self.running_mean + self.m * center.detach()
        else:
            center = self.running_mean
        return x - center
