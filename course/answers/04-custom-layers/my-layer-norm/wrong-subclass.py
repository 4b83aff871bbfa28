# wrong: demand 5: inherits from nn.LayerNorm
class MyLayerNorm(nn.LayerNorm):
    def __init__(self, features, eps=1e-5):
        super().__init__(features, eps=eps)

    def forward(self, x):
        return super().forward(x)
