# wrong: demand 5: forward uses plain tensors beside the buffers
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.mean_values = torch.tensor(mean)
        self.std_values = torch.tensor(std)
        self.register_buffer("mean", self.mean_values)
        self.register_buffer("std", self.std_values)

    def forward(self, x):
        return (x - self.mean_values.to(x)) / self.std_values.to(x)
