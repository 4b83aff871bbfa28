# wrong: demand 4: the tower is registered but forward leaves it out
class Net(nn.Module):
    def __init__(self, in_features, hidden, depth):
        super().__init__()
        self.encode = nn.Linear(in_features, hidden)
        self.tower = nn.ModuleList()
        for _ in range(depth):
            stage = nn.Sequential()
            stage.add_module("mix", nn.Linear(hidden, 2 * hidden, bias=False))
            stage.add_module("act", nn.ReLU())
            stage.add_module("out", nn.Linear(2 * hidden, hidden))
            self.tower.append(stage)
        self.score = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.score(self.encode(x))


def make_net(in_features, hidden, depth):
    return Net(in_features, hidden, depth)
