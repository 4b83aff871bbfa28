# wrong: demand 4: counts the memory of a tied parameter at each place
def measure(net):
    places = [p for _, p in net.named_parameters(remove_duplicate=False)]
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for p in places),
        "bytes": sum(t.nbytes for t in [*places, *net.buffers()]),
    }
