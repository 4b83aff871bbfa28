# wrong: demand 7: the same stage object at every place of the tower
def make_net(in_features, hidden, depth):
    stage = nn.Sequential()
    stage.add_module("mix", nn.Linear(hidden, 2 * hidden, bias=False))
    stage.add_module("act", nn.ReLU())
    stage.add_module("out", nn.Linear(2 * hidden, hidden))
    net = nn.Sequential()
    net.add_module("encode", nn.Linear(in_features, hidden))
    net.add_module("tower", nn.Sequential(*[stage] * depth))
    net.add_module("score", nn.Linear(hidden, 1))
    return net
