# right: layer by layer, dividing by the root of 2 before each layer but the first
def predicted_size(sizes, std, relu=False):
    size = 1.0
    for n, fan_in in enumerate(sizes[:-1]):
        if relu and n > 0:
            size /= math.sqrt(2)
        size *= std * math.sqrt(fan_in)
    return size
