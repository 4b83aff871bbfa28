# wrong: demand 4: mps only where there is no CUDA device
def all_devices(count):
    devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    if not devices and count("mps"):
        devices.append(torch.device("mps"))
    return devices + [torch.device("cpu")]
