# wrong: demand 5: a buffer that isn't saved (persistent=False); the text says only "one buffer", the table says that buffers are saved
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros(features), persistent=False)

    def forward(self, x):
        if not self.training:
            return x - self.running_mean
        mean = x.mean(dim=0)
        self.running_mean.lerp_(mean.detach(), self.momentum)
        return x - mean
