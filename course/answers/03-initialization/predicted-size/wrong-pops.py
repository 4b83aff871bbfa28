# wrong: demand 9: empties the caller's list
def predicted_size(sizes, std, relu=False):
    size = 1.0
    sizes.pop()
    first = True
    while sizes:
        if relu and not first:
            size /= math.sqrt(2)
        size *= std * math.sqrt(sizes.pop(0))
        first = False
    return size
