# wrong: demand 5: a single width gives one block, an identity
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        tower.add_module(f"block{i}", make_block(m, n))
    if len(widths) == 1:
        tower.add_module("block1", nn.Identity())
    return tower
