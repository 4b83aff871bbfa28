# wrong: demand 8: the layers are only held, and F.linear uses their tensors
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        h = torch.relu(F.linear(x, self.hidden.weight, self.hidden.bias))
        return F.linear(h, self.out.weight, self.out.bias)
