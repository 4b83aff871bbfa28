# wrong: demand 7: raises on a net without tensors
def homes(net):
    pairs = [*net.named_parameters(), *net.named_buffers()]
    first = pairs[0][1].device
    result = {first: []}
    for name, value in pairs:
        result.setdefault(value.device, []).append(name)
    return result
