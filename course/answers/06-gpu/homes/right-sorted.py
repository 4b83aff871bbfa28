# right: freedom a: sorted names, keys by their text
def homes(net):
    pairs = sorted([*net.named_parameters(), *net.named_buffers()], key=lambda pair: (str(pair[1].device), pair[0]))
    result = {}
    for name, value in pairs:
        if value.device in result:
            result[value.device] += [name]
        else:
            result[value.device] = [name]
    return result
