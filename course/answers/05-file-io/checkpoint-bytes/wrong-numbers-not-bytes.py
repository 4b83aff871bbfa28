# wrong: counts numbers instead of bytes
def checkpoint_bytes(sizes, optimizer):
    n = sum(a * b + b for a, b in zip(sizes, sizes[1:]))
    return {"sgd": n, "momentum": 2 * n, "adam": 3 * n + 2 * (len(sizes) - 1)}[optimizer]
