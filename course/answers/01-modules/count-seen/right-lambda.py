# right: freedom a: a lambda with helper
def linear(m, n, bias=True):
    return m * n + (n if bias else 0)


count_seen = lambda width, depth: linear(width, 2) + depth * linear(width, width, bias=False)
