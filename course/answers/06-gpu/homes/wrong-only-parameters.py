# wrong: demand 4: forgets the buffers
def homes(net):
    found = {}
    for name, parameter in net.named_parameters():
        found.setdefault(parameter.device, []).append(name)
    return found
