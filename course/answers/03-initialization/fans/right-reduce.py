# right: freedom a: reduce, and a generator expression
def fans(weight):
    from functools import reduce
    from operator import mul

    return tuple(reduce(mul, weight.shape[2:], weight.shape[i]) for i in (1, 0))
