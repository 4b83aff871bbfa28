# right: freedom a: OrderedDicts given to Sequential
from collections import OrderedDict


def make_net(in_features, hidden, depth):
    def stage():
        return nn.Sequential(
            OrderedDict(
                mix=nn.Linear(hidden, 2 * hidden, bias=False), relu=nn.ReLU(), out=nn.Linear(2 * hidden, hidden)
            )
        )

    return nn.Sequential(
        OrderedDict(
            encode=nn.Linear(in_features, hidden),
            tower=nn.Sequential(*[stage() for _ in range(depth)]),
            score=nn.Linear(hidden, 1),
        )
    )
