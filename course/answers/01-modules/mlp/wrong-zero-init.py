# wrong: demand 3: all parameters start at 0, so the hidden layer never learns
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)
        for p in self.parameters():
            nn.init.zeros_(p)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))
