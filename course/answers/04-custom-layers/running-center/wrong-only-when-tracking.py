# wrong: demand 2: no update under torch.no_grad()
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features))

    def forward(self, x):
        if not self.training:
            return x - self.running_mean
        mean = x.mean(dim=0)
        if torch.is_grad_enabled():
            self.running_mean.lerp_(mean.detach(), self.momentum)
        return x - mean
