# wrong: demand 1: the names are sorted as text, block10 comes before block2
from collections import OrderedDict


def make_tower(make_block, widths):
    blocks = {f"block{i}": make_block(*pair) for i, pair in enumerate(zip(widths, widths[1:]), start=1)}
    return nn.Sequential(OrderedDict(sorted(blocks.items())))
