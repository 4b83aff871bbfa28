# wrong: demand 4: puts the blocks into train mode
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        tower.add_module(f"block{i}", make_block(m, n))
    return tower.train()
