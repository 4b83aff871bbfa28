# wrong: demand 6: asks count only where PyTorch finds no GPU
def all_devices(count):
    n = torch.cuda.device_count() or count("cuda")
    devices = [torch.device("cuda", i) for i in range(n)]
    if count("mps"):
        devices.append(torch.device("mps"))
    return devices + [torch.device("cpu")]
