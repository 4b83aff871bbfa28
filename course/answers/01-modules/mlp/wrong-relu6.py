# wrong: demand 4: ReLU6 cuts at 6, this is not ReLU
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        return self.out(F.relu6(self.hidden(x)))
