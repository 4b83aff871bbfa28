# wrong: demand 5: something follows out: it is clipped from below at -5
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        return torch.clamp(self.out(torch.relu(self.hidden(x))), min=-5)
