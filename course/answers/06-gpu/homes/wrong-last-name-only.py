# wrong: demand 6: overwrites the names found before
def homes(net):
    found = {}
    for name, tensor in [*net.named_parameters(), *net.named_buffers()]:
        found[tensor.device] = [name]
    return found
