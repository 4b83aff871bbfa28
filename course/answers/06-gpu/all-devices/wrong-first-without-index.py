# wrong: demand 3: the first CUDA device has no index
def all_devices(count):
    devices = [torch.device("cuda" if i == 0 else f"cuda:{i}") for i in range(count("cuda"))]
    if count("mps"):
        devices.append(torch.device("mps"))
    return devices + [torch.device("cpu")]
