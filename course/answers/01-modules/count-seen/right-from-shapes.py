# right: freedom a: counts the registered lines from shapes, without building them
def count_seen(width, depth):
    from math import prod

    shapes = [(2, width), (2,)] + [(width, width)] * depth
    return sum(prod(shape) for shape in shapes)
