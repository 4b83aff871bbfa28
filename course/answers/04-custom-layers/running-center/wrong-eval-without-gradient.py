# wrong: demand 6: in eval mode the input is cut from the graph
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features))

    def forward(self, x):
        if not self.training:
            with torch.no_grad():
                return x - self.running_mean
        mean = x.mean(dim=0)
        self.running_mean.lerp_(mean.detach(), self.momentum)
        return x - mean
