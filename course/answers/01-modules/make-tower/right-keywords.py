# right: freedom c: calls the factory by the names of its arguments
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        tower.add_module(f"block{i}", make_block(in_features=m, out_features=n))
    return tower
