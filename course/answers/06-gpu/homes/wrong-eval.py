# wrong: demand 8: the net is in eval mode afterwards
def homes(net):
    result = {}
    net.eval()
    for name, value in [*net.named_parameters(), *net.named_buffers()]:
        result.setdefault(value.device, []).append(name)
    return result
