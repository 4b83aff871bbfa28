# wrong: demand 2: the keys are strings, not devices
def homes(net):
    found = {}
    for name, tensor in [*net.named_parameters(), *net.named_buffers()]:
        found.setdefault(str(tensor.device), []).append(name)
    return found
