# wrong: demand 6: also asks for xpu, which count need not know
def all_devices(count):
    devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    devices += [torch.device(kind) for kind in ("mps", "xpu") if count(kind)]
    return [*devices, torch.device("cpu")]
