# wrong: demand 2: blocks of equal size may be the same object
def make_tower(make_block, widths):
    tower, made = nn.Sequential(), {}
    for index, pair in enumerate(zip(widths, widths[1:]), start=1):
        if pair not in made:
            made[pair] = make_block(*pair)
        tower.add_module(f"block{index}", made[pair])
    return tower
