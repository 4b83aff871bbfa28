# wrong: demand 1: layers in a Python list are parameters too
def count_seen(width, depth):
    return 2 * width + 2 + depth * width**2 + depth * (width**2 + width)
