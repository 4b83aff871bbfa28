# wrong: demand 8: the answer is kept in the net
def homes(net):
    if "_homes" not in vars(net):
        net._homes = {}
        for name, value in [*net.named_parameters(), *net.named_buffers()]:
            net._homes.setdefault(value.device, []).append(name)
    return net._homes
