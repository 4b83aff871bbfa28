# wrong: demand 6: the product of all sizes is too large
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    size = std**layers * math.sqrt(math.prod(sizes[:-1]))
    if relu:
        size *= math.sqrt(0.5) ** (layers - 1)
    return size
