# wrong: demand 2: an nn.Bilinear inside, with a bias and other names
class BilinearReduction(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.layer = nn.Bilinear(in_features, in_features, out_features)

    def forward(self, x):
        return self.layer(x, x)
