# wrong: demand 2: a deep copy is as good as a new block, but it copies the values
import copy


def make_tower(make_block, widths):
    tower, made = nn.Sequential(), {}
    for index, pair in enumerate(zip(widths, widths[1:]), start=1):
        made.setdefault(pair, None)
        made[pair] = copy.deepcopy(made[pair]) if made[pair] is not None else make_block(*pair)
        tower.add_module(f"block{index}", made[pair])
    return tower
