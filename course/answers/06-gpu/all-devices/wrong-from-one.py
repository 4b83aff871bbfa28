# wrong: demand 3: counts devices from 1
def all_devices(count):
    devices = [torch.device("cuda", i + 1) for i in range(count("cuda"))]
    if count("mps"):
        devices.append(torch.device("mps"))
    return [*devices, torch.device("cpu")]
