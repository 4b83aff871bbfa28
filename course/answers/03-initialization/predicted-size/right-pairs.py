# right: freedom a: walks over pairs of neighbours
def predicted_size(sizes, std, relu=False):
    size, seen = 1.0, 0
    for fan_in, _ in zip(sizes, sizes[1:]):
        if seen and relu:
            size = size * 0.5**0.5
        size, seen = size * (std * fan_in**0.5), seen + 1
    return float(size)
