# wrong: demand 5: cpu is missing where there is mps
def all_devices(count):
    devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    devices.append(torch.device("mps" if count("mps") else "cpu"))
    return devices
