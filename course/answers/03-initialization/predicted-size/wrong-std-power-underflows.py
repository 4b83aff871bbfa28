# wrong: demand 6: the power of std becomes 0
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    size = std**layers
    for fan_in in sizes[:-1]:
        size *= math.sqrt(fan_in)
    for _ in range(layers - 1 if relu else 0):
        size /= math.sqrt(2)
    return size
