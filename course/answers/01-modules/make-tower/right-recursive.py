# right: freedom b: recursion, blocks are made from the last to the first (make_block call order is not demanded) and named afterwards
from collections import OrderedDict


def blocks_of(make_block, widths):
    if len(widths) < 2:
        return []
    rest = blocks_of(make_block, widths[1:])
    return [make_block(widths[0], widths[1])] + rest


def make_tower(make_block, widths):
    named = OrderedDict()
    for block in blocks_of(make_block, list(widths)):
        named["block%d" % (len(named) + 1)] = block
    return nn.Sequential(named)
