# wrong: demand 10: centers the caller's batch in eval mode
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features))

    def forward(self, x):
        if not self.training:
            return x.sub_(self.running_mean) if not torch.is_grad_enabled() else x - self.running_mean
        mean = x.mean(dim=0)
        with torch.no_grad():
            self.running_mean.lerp_(mean, self.momentum)
        return x - mean if torch.is_grad_enabled() else x.sub_(mean)
