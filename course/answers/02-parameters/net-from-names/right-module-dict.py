# right: freedom a: a ModuleDict for each stage and for the tower, one flat forward
class Flat(nn.Module):
    def __init__(self, in_features, hidden, depth):
        super().__init__()
        self.depth = depth
        self.encode = nn.Linear(in_features, hidden)
        self.tower = nn.ModuleDict()
        for i in range(depth):
            self.tower[str(i)] = nn.ModuleDict(
                {
                    "mix": nn.Linear(hidden, 2 * hidden, bias=False),
                    "out": nn.Linear(2 * hidden, hidden),
                }
            )
        self.score = nn.Linear(hidden, 1)

    def forward(self, x):
        x = self.encode(x)
        for i in range(self.depth):
            stage = self.tower[str(i)]
            x = stage["out"](stage["mix"](x).relu())
        return self.score(x)


def make_net(in_features, hidden, depth):
    return Flat(in_features, hidden, depth)
