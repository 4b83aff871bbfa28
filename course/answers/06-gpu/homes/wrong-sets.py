# wrong: demand 3: sets of names
def homes(net):
    result = {}
    for name, value in [*net.named_parameters(), *net.named_buffers()]:
        result.setdefault(value.device, set()).add(name)
    return result
