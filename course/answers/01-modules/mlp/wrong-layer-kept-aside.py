# wrong: demand 11: runs layers that are kept in a tuple too, so another layer in the attribute doesn't run
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)
        self.steps = (self.hidden, torch.relu, self.out)

    def forward(self, x):
        for step in self.steps:
            x = step(x)
        return x
