# wrong: demand 5: buffers are registered, but forward goes back to the lists
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))
        self.lists = mean, std

    def forward(self, x):
        mean, std = self.lists
        return (x - torch.tensor(mean)) / torch.tensor(std)
