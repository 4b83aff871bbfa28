# right: freedom b: itertools.pairwise and setattr, any iterable of widths
import itertools


def make_tower(make_block, widths):
    tower = nn.Sequential()
    for number, pair in zip(itertools.count(1), itertools.pairwise(widths)):
        setattr(tower, "block" + str(number), make_block(*pair))
    return tower
