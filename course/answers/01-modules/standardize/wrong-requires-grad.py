# wrong: demand 6: the buffers ask for a gradient
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean, requires_grad=True))
        self.register_buffer("std", torch.tensor(std, requires_grad=True))

    def forward(self, x):
        return (x - self.mean) / self.std
