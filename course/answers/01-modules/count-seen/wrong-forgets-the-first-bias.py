# wrong: demand 1: a linear layer holds only its weight
def count_seen(width, depth):
    return 2 * width + depth * width**2
