# wrong: demand 8: calls .forward of the layers, so hooks on them never run
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        return self.out.forward(torch.relu(self.hidden.forward(x)))
