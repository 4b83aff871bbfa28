# wrong: demand 5: as many CPUs as count says
def all_devices(count):
    return [torch.device(kind, i) for kind in ("cuda", "mps", "cpu") for i in range(count(kind))]
