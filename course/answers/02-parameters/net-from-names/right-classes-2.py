# right: freedom a: own classes, ModuleList, ReLU as a function
class Stage(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.mix = nn.Linear(width, width * 2, bias=False)
        self.out = nn.Linear(width * 2, width)

    def forward(self, x):
        return self.out(F.relu(self.mix(x)))


class Scorer(nn.Module):
    def __init__(self, in_features, hidden, depth):
        super().__init__()
        self.encode = nn.Linear(in_features, hidden)
        self.tower = nn.ModuleList([Stage(hidden) for _ in range(depth)])
        self.score = nn.Linear(hidden, 1)

    def forward(self, x):
        x = self.encode(x)
        for stage in self.tower:
            x = stage(x)
        return self.score(x)


def make_net(in_features, hidden, depth):
    return Scorer(in_features, hidden, depth)
