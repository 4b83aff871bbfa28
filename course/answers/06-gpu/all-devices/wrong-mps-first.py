# wrong: demand 3: mps before cuda
def all_devices(count):
    devices = [torch.device("mps")] if count("mps") else []
    devices += [torch.device("cuda", i) for i in range(count("cuda"))]
    return devices + [torch.device("cpu")]
