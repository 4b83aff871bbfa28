# wrong: demand 4: ReLU only in train mode
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        h = self.hidden(x)
        if self.training:
            h = torch.relu(h)
        return self.out(h)
