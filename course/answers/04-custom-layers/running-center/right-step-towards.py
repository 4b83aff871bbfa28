# right: freedom c: moves by momentum times the gap; einsum for the mean
class RunningCenter(nn.Module):
    def __init__(self, features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        self.register_buffer("running_mean", torch.zeros((features,)))

    def forward(self, x):
        if self.training is False:
            return torch.sub(x, self.running_mean)
        mean = torch.einsum("bf->f", x) / len(x)
        gap = mean.detach() - self.running_mean
        self.running_mean += self.momentum * gap
        return torch.sub(x, mean)
