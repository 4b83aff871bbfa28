# wrong: demand 3: the same device several times, without an index
def all_devices(count):
    return [torch.device(kind) for kind in ("cuda", "mps", "cpu") for _ in range(count(kind))]
