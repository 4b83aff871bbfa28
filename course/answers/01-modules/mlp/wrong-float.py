# wrong: demand 9: casts to float32, so a model in 64 bits fails
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        x = x.float()
        return self.out(torch.relu(self.hidden(x)))
