# wrong: one counter for every number
def checkpoint_bytes(sizes, optimizer):
    n = sum(a * b + b for a, b in zip(sizes, sizes[1:]))
    return {"sgd": 4 * n, "momentum": 8 * n, "adam": 16 * n}[optimizer]
