# right: freedom c: forward uses a chain of callables, the plain list is made anew at every call
class MLP(nn.Module):
    def __init__(self, in_features, hidden, out_features):
        super().__init__()
        self.sizes = (in_features, hidden, out_features)
        self.hidden = nn.Linear(*self.sizes[:2])
        self.out = nn.Linear(*self.sizes[1:])

    def forward(self, x):
        for step in [self.hidden, F.relu, self.out]:
            x = step(x)
        return x
