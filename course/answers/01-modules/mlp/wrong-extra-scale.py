# wrong: demand 2: a learned scale, 1 at first, beside the two layers
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.scale = nn.Parameter(torch.ones(()))
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x))) * self.scale
