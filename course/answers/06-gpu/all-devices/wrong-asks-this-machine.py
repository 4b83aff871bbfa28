# wrong: demand 6: mps of this machine, not of count
def all_devices(count):
    devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    if torch.backends.mps.is_available():
        devices.append(torch.device("mps"))
    return devices + [torch.device("cpu")]
