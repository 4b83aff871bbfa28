# right: freedom d: both names of a shared parameter
def homes(net):
    result = {}
    for name, value in [*net.named_parameters(remove_duplicate=False), *net.named_buffers(remove_duplicate=False)]:
        result.setdefault(value.device, []).append(name)
    return result
