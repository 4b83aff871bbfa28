# wrong: demand 7: hidden never gets a gradient, the detach cuts it off
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        h = torch.relu(self.hidden(x)).detach()
        return self.out(h)
