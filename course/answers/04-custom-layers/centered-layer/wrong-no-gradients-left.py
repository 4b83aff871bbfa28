# wrong: demand 7: switches gradients off for the whole process when it is called in eval mode
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        centered = x - x.mean(dim=self.dim, keepdim=True)
        if not self.training:
            torch.set_grad_enabled(False)
        return centered
