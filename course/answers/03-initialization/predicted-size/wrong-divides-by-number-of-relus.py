# wrong: demand 4: divides by the number of ReLUs
def predicted_size(sizes, std, relu=False):
    size = 1.0
    for fan_in in sizes[:-1]:
        size *= std * math.sqrt(fan_in)
    relus = len(sizes) - 2
    if relu and relus > 0:
        size /= relus
    return size
