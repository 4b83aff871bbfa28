# wrong: demand 3: multiplies by std once
def predicted_size(sizes, std, relu=False):
    size = std * math.sqrt(math.prod(sizes[:-1]))
    return size / math.sqrt(2) ** (len(sizes) - 2) if relu else size
