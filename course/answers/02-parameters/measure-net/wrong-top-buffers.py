# wrong: demand 4: only the buffers of the net itself
def measure(net):
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(p.nbytes for p in net.parameters()) + sum(b.nbytes for b in net._buffers.values()),
    }
