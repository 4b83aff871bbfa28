# wrong: demand 5: a ReLU after the last layer too
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    size = std**layers * math.sqrt(math.prod(sizes[:-1]))
    return size / math.sqrt(2) ** layers if relu else size
