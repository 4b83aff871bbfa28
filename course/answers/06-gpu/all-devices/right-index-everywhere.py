# right: freedom a: an index for every device
def all_devices(count):
    numbers = [("cuda", count("cuda")), ("mps", count("mps")), ("cpu", 1)]
    return [torch.device(kind, i) for kind, n in numbers for i in range(n)]
