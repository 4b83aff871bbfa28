# wrong: demand 9: keeps the mode in a second place, which layer.training = False does not reach
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self._train_mode = True
        self.register_buffer("running_mean", torch.zeros(features))

    def train(self, mode=True):
        self._train_mode = mode
        return super().train(mode)

    def forward(self, x):
        if not self._train_mode:
            return x - self.running_mean
        mean = x.mean(dim=0)
        with torch.no_grad():
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        return x - mean
