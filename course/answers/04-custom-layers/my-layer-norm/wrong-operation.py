# wrong: demand 5: calls the operation under the function
class MyLayerNorm(nn.Module):
    def __init__(self, features, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))

    def forward(self, x):
        return torch.ops.aten.native_layer_norm(x, self.weight.shape, self.weight, self.bias, self.eps)[0]
