# right: freedom b: a defaultdict, made a dict at the end
from collections import defaultdict
from itertools import chain


def homes(net):
    found = defaultdict(list)
    for name, tensor in chain(net.named_buffers(), net.named_parameters()):
        found[tensor.device].append(name)
    return dict(found)
