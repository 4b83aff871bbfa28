# wrong: demand 6: parameters of equal shape count once
def measure(net):
    by_shape = {p.shape: p for p in net.parameters()}
    return {
        "numbers": sum(p.numel() for p in by_shape.values()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(p.nbytes for p in by_shape.values()) + sum(b.nbytes for b in net.buffers()),
    }
