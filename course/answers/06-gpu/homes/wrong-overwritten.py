# wrong: demand 6: the buffers' list replaces the parameters' on the same device
def homes(net):
    def grouped(pairs):
        groups = {}
        for name, value in pairs:
            groups.setdefault(value.device, []).append(name)
        return groups

    return {**grouped(net.named_parameters()), **grouped(net.named_buffers())}
