# right: freedom a: functools.reduce
def predicted_size(sizes, std, relu=False):
    from functools import reduce

    share = math.sqrt(0.5) if relu else 1.0
    first, *others = sizes[:-1]
    return reduce(lambda size, n: size * share * std * math.sqrt(n), others, std * math.sqrt(first))
