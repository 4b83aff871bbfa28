# right: freedom c: MLP holds also an extra method and uses threshold
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        nn.Module.__init__(self)
        self.hidden, self.out = nn.Linear(in_features, hidden), nn.Linear(hidden, out_features)

    def features(self, x):
        return F.threshold(self.hidden(x), 0.0, 0.0)

    def forward(self, x):
        return self.out(self.features(x))
