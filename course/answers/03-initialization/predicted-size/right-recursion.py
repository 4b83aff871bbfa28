# right: freedom a: recursion
def predicted_size(sizes, std, relu=False):
    if len(sizes) < 2:
        return 1.0
    factor = std * math.sqrt(sizes[0])
    if relu and len(sizes) > 2:
        factor /= math.sqrt(2)
    return factor * predicted_size(sizes[1:], std, relu)
