# right: freedom c: a plain dict, filled by hand
def homes(net):
    found = {}
    for name, parameter in net.named_parameters():
        if parameter.device not in found:
            found[parameter.device] = []
        found[parameter.device] += [name]
    for name, buffer in net.named_buffers():
        if buffer.device not in found:
            found[buffer.device] = []
        found[buffer.device] += [name]
    return found
