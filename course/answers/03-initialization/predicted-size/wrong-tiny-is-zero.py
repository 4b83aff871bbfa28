# wrong: demand 7: small sizes are 0
def predicted_size(sizes, std, relu=False):
    size = 1.0
    for i, fan_in in enumerate(sizes[:-1]):
        if relu and i > 0:
            size *= math.sqrt(0.5)
        size *= std * math.sqrt(fan_in)
        if size < 1e-6:
            return 0.0
    return size
