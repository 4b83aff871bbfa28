# right: freedom a: names and blocks in an OrderedDict
from collections import OrderedDict


def make_tower(make_block, widths):
    pairs = zip(widths[:-1], widths[1:])
    return nn.Sequential(OrderedDict((f"block{i + 1}", make_block(*pair)) for i, pair in enumerate(pairs)))
