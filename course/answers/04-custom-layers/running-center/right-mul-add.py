# right: freedom c: mul_ and add_ in place, nn.Buffer, mean with keepdim
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.running_mean = nn.Buffer(torch.zeros(features))
        self.momentum = momentum

    def forward(self, x):
        if self.training:
            mean = x.mean(dim=0, keepdim=True)
            with torch.no_grad():
                self.running_mean.mul_(1 - self.momentum).add_(self.momentum * mean[0])
            return x - mean
        return x - self.running_mean
