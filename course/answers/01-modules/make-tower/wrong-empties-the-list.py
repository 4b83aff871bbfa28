# wrong: demand 6: the caller's list may be used up
def make_tower(make_block, widths):
    tower, m, index = nn.Sequential(), widths[0], 1
    while len(widths) > 1:
        widths.pop(0)
        tower.add_module(f"block{index}", make_block(m, widths[0]))
        m, index = widths[0], index + 1
    return tower
