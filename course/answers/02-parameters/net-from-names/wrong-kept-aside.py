# wrong: demand 12: runs what is kept in a list too, so another layer in an attribute doesn't run
class Stage(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.mix = nn.Linear(hidden, 2 * hidden, bias=False)
        self.out = nn.Linear(2 * hidden, hidden)

    def forward(self, x):
        return self.out(self.mix(x).relu())


class Net(nn.Module):
    def __init__(self, in_features, hidden, depth):
        super().__init__()
        self.encode = nn.Linear(in_features, hidden)
        self.tower = nn.Sequential(*(Stage(hidden) for _ in range(depth)))
        self.score = nn.Linear(hidden, 1)
        self.steps = [self.encode, self.tower, self.score]

    def forward(self, x):
        return self.steps[2](self.steps[1](self.steps[0](x)))


def make_net(in_features, hidden, depth):
    return Net(in_features, hidden, depth)
