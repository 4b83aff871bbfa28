# wrong: demand 4: lists mps only where there is no CUDA device
def all_devices(count):
    if count("cuda"):
        devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    else:
        devices = [torch.device("mps")] * count("mps")
    return devices + [torch.device("cpu")]
