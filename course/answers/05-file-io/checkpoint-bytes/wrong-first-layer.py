# wrong: only two sizes are looked at
def checkpoint_bytes(sizes, optimizer):
    n = sizes[0] * sizes[1] + sizes[1]
    return {"sgd": 4 * n, "momentum": 8 * n, "adam": 12 * n + 8 * (len(sizes) - 1)}[optimizer]
