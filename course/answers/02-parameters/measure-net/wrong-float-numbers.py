# wrong: demand 1: "bytes" is a float
def measure(net):
    bits = sum(t.numel() * t.element_size() * 8 for t in [*net.parameters(), *net.buffers()])
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": bits / 8,
    }
