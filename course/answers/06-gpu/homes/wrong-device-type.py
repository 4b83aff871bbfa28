# wrong: demand 2: takes all GPUs for one place
def homes(net):
    found = {}
    for name, tensor in [*net.named_parameters(), *net.named_buffers()]:
        found.setdefault(torch.device(tensor.device.type), []).append(name)
    return found
