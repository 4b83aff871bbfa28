# wrong: demand 4: looks at the net's own tensors only
def homes(net):
    found = {}
    for name, tensor in [*net.named_parameters(recurse=False), *net.named_buffers(recurse=False)]:
        found.setdefault(tensor.device, []).append(name)
    return found
