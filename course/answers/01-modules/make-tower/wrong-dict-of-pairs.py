# wrong: demand 2: pairs are keys of a dict, so an equal pair is made only once
def make_tower(make_block, widths):
    blocks = {pair: make_block(*pair) for pair in zip(widths, widths[1:])}
    tower = nn.Sequential()
    for i, block in enumerate(blocks.values(), start=1):
        tower.add_module(f"block{i}", block)
    return tower
