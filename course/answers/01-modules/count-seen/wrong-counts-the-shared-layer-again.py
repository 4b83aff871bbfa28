# wrong: demand 1: a layer held again counts again
def count_seen(width, depth):
    return (depth + 1) * (2 * width + 2) + depth * width**2
