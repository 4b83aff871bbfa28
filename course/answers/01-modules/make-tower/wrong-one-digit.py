# wrong: demand 1: names are cut to one digit, so block10 writes over block1
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:])):
        tower.add_module("block" + "1234567890"[i % 10], make_block(m, n))
    return tower
