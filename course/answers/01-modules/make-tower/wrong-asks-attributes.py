# wrong: demand 3: it uses attributes of nn.Linear: every block is asked for in_features
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        block = make_block(m, n)
        if block.in_features != m or block.out_features != n:
            raise ValueError("wrong block")
        tower.add_module(f"block{i}", block)
    return tower
