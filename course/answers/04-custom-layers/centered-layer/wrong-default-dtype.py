# wrong: demand 7: sets PyTorch's default dtype to that of x
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        torch.set_default_dtype(x.dtype)
        return x - x.mean(dim=self.dim, keepdim=True)
