# wrong: demand 1: layers can be made where they are used
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.sizes = in_features, hidden, out_features

    def forward(self, x):
        m, h, n = self.sizes
        return nn.Linear(h, n)(torch.relu(nn.Linear(m, h)(x)))
