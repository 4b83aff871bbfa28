# wrong: asks for mps before cuda
def best_device(count):
    for kind in ("mps", "cuda"):
        if count(kind) > 0:
            return torch.device(kind)
    return torch.device("cpu")
