# wrong: demand 12: sets a seed, so every net starts alike
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        torch.manual_seed(0)
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
