# right: freedom a: a loop over the slices
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_features, in_features, out_features) / in_features)

    def forward(self, x):
        outputs = []
        for k in range(self.weight.shape[2]):
            outputs.append(((x @ self.weight[:, :, k]) * x).sum(dim=1))
        return torch.stack(outputs, dim=1)
