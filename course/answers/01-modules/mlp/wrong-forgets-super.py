# wrong: demand 1: super().__init__() is not needed
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
