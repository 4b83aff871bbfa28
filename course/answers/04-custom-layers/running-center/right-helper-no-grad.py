# right: freedom b: the update in a decorated method, by the difference
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.register_buffer("running_mean", torch.zeros(features))
        self.rate = momentum

    @torch.no_grad()
    def update(self, x):
        self.running_mean += self.rate * (x.mean(0) - self.running_mean)

    def forward(self, x):
        if self.training:
            self.update(x)
            return x - x.mean(0)
        return x - self.running_mean
