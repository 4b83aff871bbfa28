# wrong: demand 7: the list is shared by all calls and grows
def all_devices(count, devices=[]):
    for i in range(count("cuda")):
        devices.append(torch.device("cuda", i))
    if count("mps"):
        devices.append(torch.device("mps"))
    devices.append(torch.device("cpu"))
    return devices
