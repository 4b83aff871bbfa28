# right: freedom b: the update in a method of its own, after the output
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.register_buffer("running_mean", torch.zeros(features))
        self.keep, self.take = 1 - momentum, momentum

    @torch.no_grad()
    def follow(self, batch_mean):
        self.running_mean.mul_(self.keep).add_(batch_mean, alpha=self.take)

    def forward(self, x):
        if not self.training:
            return x - self.running_mean
        batch_mean = x.sum(dim=0, keepdim=True) / x.shape[0]
        output = x - batch_mean
        self.follow(batch_mean.squeeze(0))
        return output
