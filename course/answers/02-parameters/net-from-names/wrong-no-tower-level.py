# wrong: demand 1: flattens the tower, so that the paths lack a part
def make_net(in_features, hidden, depth):
    net = nn.Sequential()
    net.add_module("encode", nn.Linear(in_features, hidden))
    for i in range(depth):
        stage = nn.Sequential()
        stage.add_module("mix", nn.Linear(hidden, 2 * hidden, bias=False))
        stage.add_module("act", nn.ReLU())
        stage.add_module("out", nn.Linear(2 * hidden, hidden))
        net.add_module(f"tower{i}", stage)
    net.add_module("score", nn.Linear(hidden, 1))
    return net
