# right: freedom a: two module classes with a ModuleList
class Stage(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.mix = nn.Linear(hidden, hidden * 2, bias=False)
        self.out = nn.Linear(hidden * 2, hidden)

    def forward(self, x):
        return self.out(torch.relu(self.mix(x)))


class Net(nn.Module):
    def __init__(self, in_features, hidden, depth):
        super().__init__()
        self.score = nn.Linear(hidden, 1)
        self.encode = nn.Linear(in_features, hidden)
        self.tower = nn.ModuleList([Stage(hidden) for _ in range(depth)])

    def forward(self, x):
        x = self.encode(x)
        for stage in self.tower:
            x = stage(x)
        return self.score(x)


def make_net(in_features, hidden, depth):
    return Net(in_features, hidden, depth)
