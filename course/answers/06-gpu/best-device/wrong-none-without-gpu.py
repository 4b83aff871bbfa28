# wrong: returns nothing where there is no GPU
def best_device(count):
    for kind in ("cuda", "mps"):
        if count(kind) > 0:
            return torch.device(kind)
