# wrong: demand 1: works on two columns only
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))

    def forward(self, x):
        columns = [(x[:, i] - self.mean[i]) / self.std[i] for i in range(2)]
        return torch.stack(columns, dim=1)
