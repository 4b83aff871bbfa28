# wrong: demand 4: a block that is an nn.Sequential is taken apart
def make_tower(make_block, widths):
    layers = []
    for m, n in zip(widths, widths[1:]):
        block = make_block(m, n)
        layers.extend(block if isinstance(block, nn.Sequential) else [block])
    tower = nn.Sequential()
    for i, layer in enumerate(layers, start=1):
        tower.add_module(f"block{i}", layer)
    return tower
