# right: freedom a: numel * element_size, a helper
import itertools


def count(tensors):
    return sum(t.numel() for t in tensors)


def measure(net):
    places = (p for _, p in net.named_parameters(remove_duplicate=False))
    memory = 0
    for t in itertools.chain(net.parameters(), net.buffers()):
        memory += t.numel() * t.element_size()
    return dict(bytes=memory, if_untied=count(places), numbers=count(net.parameters()))
