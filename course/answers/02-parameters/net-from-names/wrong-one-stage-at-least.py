# wrong: demand 2: depth 0 still gives one stage
def make_net(in_features, hidden, depth):
    def stage():
        s = nn.Sequential()
        s.add_module("mix", nn.Linear(hidden, 2 * hidden, bias=False))
        s.add_module("act", nn.ReLU())
        s.add_module("out", nn.Linear(2 * hidden, hidden))
        return s

    tower = nn.Sequential(stage())
    for _ in range(1, depth):
        tower.append(stage())
    net = nn.Sequential()
    net.add_module("encode", nn.Linear(in_features, hidden))
    net.add_module("tower", tower)
    net.add_module("score", nn.Linear(hidden, 1))
    return net
