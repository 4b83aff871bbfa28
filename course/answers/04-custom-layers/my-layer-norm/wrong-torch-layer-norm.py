# wrong: demand 5: torch.layer_norm is the same function under a name that the text doesn't forbid
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        return torch.layer_norm(x, self.weight.shape, self.weight, self.bias, self.eps)
