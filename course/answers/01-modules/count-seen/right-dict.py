# right: freedom a: one entry for each line of the class
def count_seen(width, depth):
    seen = {
        "first": 2 * width + 2,
        "steps": 0,
        "middle": depth * pow(width, 2),
        "again": 0,
        "offset": 0,
        "scale": 0,
    }
    return sum(seen.values())
