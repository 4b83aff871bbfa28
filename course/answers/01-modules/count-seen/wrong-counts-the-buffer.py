# wrong: demand 1: a buffer is a parameter
def count_seen(width, depth):
    return 2 * width + 2 + depth * width**2 + width
