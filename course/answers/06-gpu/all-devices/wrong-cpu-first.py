# wrong: demand 5: the CPU comes first
def all_devices(count):
    return [torch.device(kind, index) for kind in ("cpu", "cuda", "mps") for index in range(count(kind))]
