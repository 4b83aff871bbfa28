# wrong: demand 5: mps after cpu
def all_devices(count):
    devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    devices.append(torch.device("cpu"))
    if count("mps"):
        devices.append(torch.device("mps"))
    return devices
