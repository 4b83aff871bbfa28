# wrong: demand 4: halves the size, not the mean square
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    size = std**layers * math.sqrt(math.prod(sizes[:-1]))
    return size / 2 ** (layers - 1) if relu else size
