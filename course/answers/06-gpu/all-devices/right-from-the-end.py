# right: freedom b: begins with the CPU and inserts in front
def all_devices(count):
    devices = [torch.device("cpu")]
    if count("mps") > 0:
        devices.insert(0, torch.device("mps"))
    for number in reversed(range(count("cuda"))):
        devices.insert(0, torch.device(type="cuda", index=number))
    return devices
