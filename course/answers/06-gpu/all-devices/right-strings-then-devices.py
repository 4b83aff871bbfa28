# right: freedom b: names first
def all_devices(count):
    names = [f"cuda:{i}" for i in range(count("cuda"))] + ["mps"] * (count("mps") > 0) + ["cpu"]
    return list(map(torch.device, names))
