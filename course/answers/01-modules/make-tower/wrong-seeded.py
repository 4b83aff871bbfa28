# wrong: demand 2: seeds before each call, so equal blocks start equal
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        torch.manual_seed(0)
        tower.add_module(f"block{i}", make_block(m, n))
    return tower
