# right: freedom a: a mask of the positive values
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        h = self.hidden(x)
        return self.out(h * (h > 0))
