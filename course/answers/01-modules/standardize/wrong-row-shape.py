# wrong: demand 4: the buffers have the shape (1, in_features)
class Standardize(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor([mean]).float())
        self.register_buffer("std", torch.tensor([std]).float())

    def forward(self, x):
        return x.sub(self.mean).div(self.std)
