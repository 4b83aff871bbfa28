# wrong: demand 4: the state dict lacks non-persistent buffers
def homes(net):
    found = {}
    for name, tensor in net.state_dict().items():
        found.setdefault(tensor.device, []).append(name)
    return found
