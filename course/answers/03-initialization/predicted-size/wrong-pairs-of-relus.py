# wrong: demand 5: an odd ReLU is forgotten
def predicted_size(sizes, std, relu=False):
    size = 1.0
    for fan_in in sizes[:-1]:
        size *= std * fan_in**0.5
    if relu:
        size *= 0.5 ** ((len(sizes) - 2) // 2)
    return size
