# right: freedom a: works on .data
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.register_buffer("running_mean", torch.zeros(features))
        self.momentum = momentum

    def forward(self, x):
        center = self.running_mean
        if self.training:
            center = torch.mean(x, dim=0)
            self.running_mean.data.lerp_(center.data, self.momentum)
        return x - center.expand_as(x)
