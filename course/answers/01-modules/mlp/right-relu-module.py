# right: freedom a: ReLU as a submodule
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.act = nn.ReLU()
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        h = self.act(self.hidden(x))
        return self.out(h)
