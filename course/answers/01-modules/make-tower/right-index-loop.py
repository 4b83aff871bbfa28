# right: freedom b: a loop over indices
def make_tower(make_block, widths):
    tower = nn.Sequential()
    for i in range(1, len(widths)):
        setattr(tower, "block" + str(i), make_block(widths[i - 1], widths[i]))
    return tower
