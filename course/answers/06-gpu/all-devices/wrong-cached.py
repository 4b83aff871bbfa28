# wrong: demand 7: keeps the list for each count
import functools


@functools.cache
def all_devices(count):
    devices = [torch.device("cuda", i) for i in range(count("cuda"))]
    if count("mps"):
        devices.append(torch.device("mps"))
    return devices + [torch.device("cpu")]
