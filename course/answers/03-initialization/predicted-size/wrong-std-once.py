# wrong: multiplies by std once, not once for each layer
def predicted_size(sizes, std, relu=False):
    size = std * math.sqrt(math.prod(sizes[:-1]))
    return size / math.sqrt(2) ** (len(sizes) - 2) if relu else size
