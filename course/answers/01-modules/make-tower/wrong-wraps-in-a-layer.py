# wrong: demand 4: a ReLU is put between the blocks though nobody asked
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for index, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        tower.add_module(f"block{index}", nn.Sequential(make_block(m, n), nn.ReLU()))
    return tower
