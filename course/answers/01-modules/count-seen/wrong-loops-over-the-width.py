# wrong: demand 5: counts row by row, a billion of them
def count_seen(width, depth):
    count = 2
    for _ in range(width):
        count += 2 + depth * width
    return count
