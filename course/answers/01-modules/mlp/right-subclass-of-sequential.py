# right: freedom c: a Sequential with named children
from collections import OrderedDict


class MLP(nn.Sequential):
    def __init__(self, in_features, hidden, out_features):
        super().__init__(
            OrderedDict(hidden=nn.Linear(in_features, hidden), relu=nn.ReLU(), out=nn.Linear(hidden, out_features))
        )
