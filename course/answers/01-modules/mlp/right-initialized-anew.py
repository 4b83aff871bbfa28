# right: draws the layers in the other order, and their values twice
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        out = nn.Linear(hidden, out_features)
        self.hidden = nn.Linear(in_features, hidden)
        self.out = out
        nn.init.xavier_uniform_(self.hidden.weight)
        nn.init.xavier_uniform_(self.out.weight)

    def forward(self, x):
        h = self.hidden(x)
        return self.out(torch.where(h > 0, h, 0))
