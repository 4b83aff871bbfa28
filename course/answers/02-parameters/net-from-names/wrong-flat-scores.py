# wrong: demand 6: the scores lose their second dimension
def make_net(in_features, hidden, depth):
    tower = nn.Sequential()
    for _ in range(depth):
        stage = nn.Sequential()
        stage.add_module("mix", nn.Linear(hidden, 2 * hidden, bias=False))
        stage.add_module("act", nn.ReLU())
        stage.add_module("out", nn.Linear(2 * hidden, hidden))
        tower.append(stage)
    net = nn.Sequential()
    net.add_module("encode", nn.Linear(in_features, hidden))
    net.add_module("tower", tower)
    net.add_module("score", nn.Linear(hidden, 1))
    net.add_module("flat", nn.Flatten(0))
    return net
