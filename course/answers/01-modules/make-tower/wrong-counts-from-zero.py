# wrong: demand 1: the first block is block0
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for index, (m, n) in enumerate(zip(widths, widths[1:])):
        tower.add_module(f"block{index}", make_block(m, n))
    return tower
