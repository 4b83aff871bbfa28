# wrong: demand 1: the visible test's values are typed in
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.hidden = nn.Linear(3, 4)
        self.out = nn.Linear(4, 2)

    def forward(self, x):
        return torch.tensor([[4.0, -3.0]]).expand(len(x), 2)
