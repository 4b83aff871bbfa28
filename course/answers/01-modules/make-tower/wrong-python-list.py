# wrong: demand 7: a list of blocks is a model
def make_tower(make_block, widths):
    return [make_block(m, n) for m, n in zip(widths, widths[1:])]
