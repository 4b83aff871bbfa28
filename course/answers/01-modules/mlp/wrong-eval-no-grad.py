# wrong: demand 7: no gradients in evaluation
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(in_features, hidden)
        self.out = nn.Linear(hidden, out_features)

    def forward(self, x):
        with torch.set_grad_enabled(self.training):
            return self.out(torch.relu(self.hidden(x)))
