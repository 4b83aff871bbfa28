# wrong: demand 6: groupby without sorting, so a later run of names replaces an earlier one
import itertools


def homes(net):
    pairs = [*net.named_parameters(), *net.named_buffers()]
    return {
        device: [name for name, _ in group]
        for device, group in itertools.groupby(pairs, key=lambda pair: pair[1].device)
    }
