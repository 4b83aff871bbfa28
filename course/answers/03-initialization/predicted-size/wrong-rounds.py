# wrong: demand 7: rounds
def predicted_size(sizes, std, relu=False):
    size = 1.0
    for fan_in in sizes[:-1]:
        size *= std * math.sqrt(fan_in)
    if relu:
        size /= math.sqrt(2) ** (len(sizes) - 2)
    return round(size, 2)
