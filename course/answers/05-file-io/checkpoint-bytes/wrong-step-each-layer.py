# wrong: one counter for each layer, not for each parameter
def checkpoint_bytes(sizes, optimizer):
    n = sum(a * b + b for a, b in zip(sizes, sizes[1:]))
    return {"sgd": 4 * n, "momentum": 8 * n, "adam": 12 * n + 4 * (len(sizes) - 1)}[optimizer]
