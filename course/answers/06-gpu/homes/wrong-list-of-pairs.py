# wrong: demand 1: a list of pairs can't be asked for a device
class Pairs(list):
    def items(self):
        return list(self)


def homes(net):
    found = {}
    for name, tensor in [*net.named_parameters(), *net.named_buffers()]:
        found.setdefault(tensor.device, []).append(name)
    return Pairs(found.items())
