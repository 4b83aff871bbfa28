# wrong: demand 8: works for lists only
def predicted_size(sizes, std, relu=False):
    rest = sizes.copy()
    rest.pop()
    size = 1.0
    for position, fan_in in enumerate(rest):
        size *= std * math.sqrt(fan_in) * (math.sqrt(0.5) if relu and position else 1)
    return size
