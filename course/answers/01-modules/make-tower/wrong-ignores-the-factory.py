# wrong: demand 3: every block is an nn.Linear, whatever the factory makes
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for index, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        tower.add_module(f"block{index}", nn.Linear(m, n))
    return tower
