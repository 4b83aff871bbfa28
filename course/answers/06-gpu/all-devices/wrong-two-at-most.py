# wrong: demand 3: at most two CUDA devices
def all_devices(count):
    devices = []
    if count("cuda") >= 1:
        devices.append(torch.device("cuda:0"))
    if count("cuda") >= 2:
        devices.append(torch.device("cuda:1"))
    if count("mps"):
        devices.append(torch.device("mps"))
    devices.append(torch.device("cpu"))
    return devices
