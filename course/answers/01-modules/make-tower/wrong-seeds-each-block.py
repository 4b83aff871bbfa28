# wrong: demand 2: seeds each block, so every tower starts alike
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        torch.manual_seed(i)
        tower.add_module(f"block{i}", make_block(m, n))
    return tower
