# right: freedom c: score is registered first
class Scorer(nn.Module):
    def __init__(self, in_features, hidden, depth):
        super().__init__()
        self.score = nn.Linear(hidden, 1)
        self.tower = nn.ModuleList()
        for _ in range(depth):
            stage = nn.Module()
            stage.out = nn.Linear(2 * hidden, hidden)
            stage.mix = nn.Linear(hidden, 2 * hidden, bias=False)
            self.tower.append(stage)
        self.encode = nn.Linear(in_features, hidden)

    def forward(self, x):
        h = self.encode(x)
        for stage in self.tower:
            h = stage.out(stage.mix(h).relu())
        return self.score(h)


def make_net(in_features, hidden, depth):
    return Scorer(in_features, hidden, depth)
