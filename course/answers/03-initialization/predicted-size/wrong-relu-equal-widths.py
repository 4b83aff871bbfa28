# wrong: demand 2: with ReLU, takes the first size as every fan-in
def predicted_size(sizes, std, relu=False):
    layers = len(sizes) - 1
    if relu:
        return (std * math.sqrt(sizes[0])) ** layers / math.sqrt(2) ** (layers - 1)
    size = 1.0
    for fan_in in sizes[:-1]:
        size *= std * math.sqrt(fan_in)
    return size
