# right: freedom b: tensordot, works with more dimensions in front
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        shape = (in_features,) * 2 + (out_features,)
        self.weight = nn.Parameter(torch.randn(shape) * (1 / in_features))

    def forward(self, x):
        partial = torch.tensordot(x, self.weight, dims=1)
        return (partial * x[..., :, None]).sum(dim=-2)
