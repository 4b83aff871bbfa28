# wrong: demand 10: clears the input when it is done with it
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        y = self.out(torch.relu(self.hidden(x.clone())))
        x.detach().zero_()
        return y
