# wrong: demand 5: forgets the CPU where there are GPUs
def all_devices(count):
    devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    if count("mps"):
        devices.append(torch.device("mps"))
    return devices or [torch.device("cpu")]
