# wrong: demand 6: goes through numpy, the graph ends here
class CenteredLayer(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        values = x.detach().cpu().numpy()
        return torch.from_numpy(values - values.mean(axis=self.dim, keepdims=True))
