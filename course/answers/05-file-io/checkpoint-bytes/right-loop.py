# right: a loop over the layers, with a table of copies
def checkpoint_bytes(sizes, optimizer):
    total = 0
    for i in range(len(sizes) - 1):
        for numel in (sizes[i] * sizes[i + 1], sizes[i + 1]):
            total += numel * {"sgd": 1, "momentum": 2, "adam": 3}[optimizer]
            total += optimizer == "adam"
    return total * 4
