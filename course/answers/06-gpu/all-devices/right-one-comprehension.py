# right: freedom a: all types alike, each with its index
def all_devices(count):
    return [torch.device(kind, index) for kind in ("cuda", "mps", "cpu") for index in range(count(kind))]
