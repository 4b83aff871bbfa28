# wrong: demand 2: float power, not exact above 2**53
def count_seen(width, depth):
    return int(2 * width + 2 + depth * float(width) ** 2)
