# wrong: the biases are forgotten
def checkpoint_bytes(sizes, optimizer):
    n = sum(a * b for a, b in zip(sizes, sizes[1:]))
    return {"sgd": 4 * n, "momentum": 8 * n, "adam": 12 * n + 8 * (len(sizes) - 1)}[optimizer]
