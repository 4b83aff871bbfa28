# wrong: demand 3: sums grow by n instead of its root
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    size = std**layers * math.prod(sizes[:-1])
    return size / math.sqrt(2) ** (layers - 1) if relu else size
