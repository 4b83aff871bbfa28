# wrong: demand 1: rounds whole numbers to an int
def predicted_size(sizes, std, relu=False):
    size = 1.0
    for i, fan_in in enumerate(sizes[:-1]):
        size *= std * math.sqrt(fan_in) / (math.sqrt(2) if relu and i else 1)
    return int(size) if size == int(size) else size
