# wrong: demand 2: everything that isn't on the CPU is listed under DEVICE
def homes(net):
    result = {}
    for name, value in [*net.named_parameters(), *net.named_buffers()]:
        where = value.device if value.device.type == "cpu" else DEVICE
        result.setdefault(where, []).append(name)
    return result
