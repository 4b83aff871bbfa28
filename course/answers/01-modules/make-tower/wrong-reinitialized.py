# wrong: demand 4: sets the biases of the blocks to 0
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i, (m, n) in enumerate(zip(widths, widths[1:]), start=1):
        block = make_block(m, n)
        for name, p in block.named_parameters():
            if name.endswith("bias"):
                nn.init.zeros_(p)
        tower.add_module(f"block{i}", block)
    return tower
