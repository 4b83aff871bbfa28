# wrong: demand 2: stages run in the order of their names as text, 10 before 2
class Stage(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.mix = nn.Linear(hidden, 2 * hidden, bias=False)
        self.out = nn.Linear(2 * hidden, hidden)

    def forward(self, x):
        return self.out(torch.relu(self.mix(x)))


class Net(nn.Module):
    def __init__(self, in_features, hidden, depth):
        super().__init__()
        self.encode = nn.Linear(in_features, hidden)
        self.tower = nn.ModuleDict({str(i): Stage(hidden) for i in range(depth)})
        self.score = nn.Linear(hidden, 1)

    def forward(self, x):
        x = self.encode(x)
        for name in sorted(self.tower):
            x = self.tower[name](x)
        return self.score(x)


def make_net(in_features, hidden, depth):
    return Net(in_features, hidden, depth)
