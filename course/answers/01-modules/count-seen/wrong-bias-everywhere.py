# wrong: demand 1: every nn.Linear has a bias, bias=False or not
def count_seen(width, depth):
    return 2 * width + 2 + depth * (width**2 + width)
