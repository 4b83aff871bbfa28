# wrong: demand 3: a float that equals the number
def count_seen(width, depth):
    return 2.0 * width + 2 + depth * width**2
