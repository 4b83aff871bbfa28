# wrong: the net's own parameters are left out
def checkpoint_bytes(sizes, optimizer):
    n = sum(a * b + b for a, b in zip(sizes, sizes[1:]))
    return {"sgd": 0, "momentum": 4 * n, "adam": 8 * n + 8 * (len(sizes) - 1)}[optimizer]
