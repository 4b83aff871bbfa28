# wrong: demand 6: forward runs without recording
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    @torch.no_grad()
    def forward(self, x):
        return x - x.mean(dim=self.dim, keepdim=True)
