# wrong: demand 6: the mean of more than 100 values is cut from the graph
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        with torch.set_grad_enabled(torch.is_grad_enabled() and x.numel() <= 100):
            mean = x.mean(dim=self.dim, keepdim=True)
        return x - mean
