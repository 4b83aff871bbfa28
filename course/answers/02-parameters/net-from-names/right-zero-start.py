# right: freedom b: the bias of score starts at 0 (first values are left open)
def make_net(in_features, hidden, depth):
    def stage():
        block = nn.Sequential()
        block.mix = nn.Linear(hidden, 2 * hidden, bias=False)
        block.activation = nn.ReLU()
        block.out = nn.Linear(2 * hidden, hidden)
        return block

    net = nn.Sequential()
    net.encode = nn.Linear(in_features, hidden)
    net.tower = nn.Sequential(*(stage() for _ in range(depth)))
    net.score = nn.Linear(hidden, 1)
    nn.init.zeros_(net.score.bias)
    return net
