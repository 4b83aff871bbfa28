# right: freedom b: a loop that counts
def all_devices(count):
    devices = []
    for index in range(count("cuda")):
        devices.append(torch.device(f"cuda:{index}"))
    if count("mps"):
        devices += [torch.device("mps")]
    devices.append(torch.device("cpu"))
    return devices
