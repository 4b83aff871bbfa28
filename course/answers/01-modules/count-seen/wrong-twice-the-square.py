# wrong: demand 1: the middle is counted once, however deep
def count_seen(width, depth):
    middle = 2 * width * width if depth > 0 else 0
    return 2 * width + 2 + middle
