# wrong: demand 3: the inner width is 8
def make_net(in_features, hidden, depth):
    def stage():
        s = nn.Sequential()
        s.add_module("mix", nn.Linear(hidden, 8, bias=False))
        s.add_module("act", nn.ReLU())
        s.add_module("out", nn.Linear(8, hidden))
        return s

    net = nn.Sequential()
    net.add_module("encode", nn.Linear(in_features, hidden))
    net.add_module("tower", nn.Sequential(*[stage() for _ in range(depth)]))
    net.add_module("score", nn.Linear(hidden, 1))
    return net
