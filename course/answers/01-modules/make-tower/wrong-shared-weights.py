# wrong: demand 4: blocks of equal shapes get the weight of the first one, to "save memory"
def make_tower(make_block, widths):
    tower, seen = nn.Sequential(), {}
    for i, pair in enumerate(zip(widths, widths[1:]), start=1):
        block = make_block(*pair)
        if pair in seen:
            for name, p in seen[pair].named_parameters(recurse=False):
                setattr(block, name, p)
        seen.setdefault(pair, block)
        tower.add_module(f"block{i}", block)
    return tower
