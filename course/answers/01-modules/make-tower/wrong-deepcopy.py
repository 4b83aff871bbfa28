# wrong: demand 2: one call for equal pairs, and copies of what it made
import copy


def make_tower(make_block, widths):
    tower, made = nn.Sequential(), {}
    for i, pair in enumerate(zip(widths, widths[1:]), start=1):
        if pair not in made:
            made[pair] = make_block(*pair)
            block = made[pair]
        else:
            block = copy.deepcopy(made[pair])
        tower.add_module(f"block{i}", block)
    return tower
