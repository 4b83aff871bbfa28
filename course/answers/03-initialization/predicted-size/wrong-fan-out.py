# wrong: demand 2: counts outputs, not inputs
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    size = std**layers * math.sqrt(math.prod(sizes[1:]))
    return size / math.sqrt(2) ** (layers - 1) if relu else size
