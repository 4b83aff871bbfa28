# right: freedom b: the last layer is made and registered first
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.out = nn.Linear(hidden, out_features)
        self.hidden = nn.Linear(in_features, hidden)

    def forward(self, x):
        return self.out(self.hidden(x).relu())
