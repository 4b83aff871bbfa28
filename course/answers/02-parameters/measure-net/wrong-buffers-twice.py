# wrong: demand 4: the buffers of a shared layer count at each place
def measure(net):
    buffers = [b for _, b in net.named_buffers(remove_duplicate=False)]
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(t.nbytes for t in [*net.parameters(), *buffers]),
    }
