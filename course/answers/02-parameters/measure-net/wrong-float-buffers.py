# wrong: demand 5: everything in the state dict that is a float counts as a parameter
def measure(net):
    floats = [t for t in net.state_dict().values() if t.is_floating_point()]
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(t.numel() for t in floats),
        "bytes": sum(t.nbytes for t in [*net.parameters(), *net.buffers()]),
    }
