# wrong: demand 3: dim is kept as a buffer, so it is saved
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.register_buffer("dim", torch.tensor(dim))

    def forward(self, x):
        dim = self.dim.tolist()
        return x - x.mean(dim=tuple(dim) if isinstance(dim, list) else dim, keepdim=True)
