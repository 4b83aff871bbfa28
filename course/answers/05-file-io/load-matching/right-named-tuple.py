# right: freedom b: a named tuple of the three lists
from typing import NamedTuple


class Report(NamedTuple):
    loaded: list
    unused: list
    untouched: list


def load_matching(net, state):
    shapes = {name: value.shape for name, value in net.state_dict().items()}
    fitting = {name: value for name, value in state.items() if shapes.get(name) == value.shape}
    answer = net.load_state_dict(fitting, strict=False)
    return Report(sorted(fitting), sorted(set(state).difference(fitting)), sorted(answer.missing_keys))
