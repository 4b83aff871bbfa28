# wrong: demand 2: counts the stages from 1
def make_net(in_features, hidden, depth):
    tower = nn.Sequential()
    for i in range(1, depth + 1):
        stage = nn.Sequential()
        stage.add_module("mix", nn.Linear(hidden, 2 * hidden, bias=False))
        stage.add_module("act", nn.ReLU())
        stage.add_module("out", nn.Linear(2 * hidden, hidden))
        tower.add_module(str(i), stage)
    net = nn.Sequential()
    net.add_module("encode", nn.Linear(in_features, hidden))
    net.add_module("tower", tower)
    net.add_module("score", nn.Linear(hidden, 1))
    return net
