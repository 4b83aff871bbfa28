# right: freedom a: everything from OrderedDicts
from collections import OrderedDict


def make_net(in_features, hidden, depth):
    stages = []
    for _ in range(depth):
        stages.append(
            nn.Sequential(
                OrderedDict(
                    [
                        ("mix", nn.Linear(hidden, 2 * hidden, bias=False)),
                        ("relu", nn.ReLU(inplace=True)),
                        ("out", nn.Linear(2 * hidden, hidden)),
                    ]
                )
            )
        )
    return nn.Sequential(
        OrderedDict(encode=nn.Linear(in_features, hidden), tower=nn.Sequential(*stages), score=nn.Linear(hidden, 1))
    )
