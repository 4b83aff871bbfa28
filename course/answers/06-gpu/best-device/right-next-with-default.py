# right: the first type whose count isn't 0
def best_device(count):
    kinds = ["cuda", "mps", "cpu"]
    return torch.device(next(kind for kind in kinds if count(kind) >= 1))
