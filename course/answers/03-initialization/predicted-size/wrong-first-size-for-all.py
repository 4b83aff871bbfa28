# wrong: demand 2: all layers as wide as the first
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    size = (std * math.sqrt(sizes[0])) ** layers
    return size / math.sqrt(2) ** (layers - 1) if relu else size
