# right: freedom a: the same count in one expression
def count_seen(width, depth):
    return width * (depth * width + 2) + 2
