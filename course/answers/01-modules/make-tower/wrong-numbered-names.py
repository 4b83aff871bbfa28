# wrong: demand 1: nn.Sequential's own names will do
def make_tower(make_block, widths):
    return nn.Sequential(*(make_block(m, n) for m, n in zip(widths, widths[1:])))
