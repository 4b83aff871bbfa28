# wrong: demand 5: a single width gives None
def make_tower(make_block, widths):
    if len(widths) < 2:
        return None
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        tower.add_module(f"block{i}", make_block(m, n))
    return tower
