# wrong: demand 6: takes shared memory for a tie
def measure(net):
    return {
        "numbers": sum(p.numel() for p in {p.data_ptr(): p for p in net.parameters()}.values()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(t.nbytes for t in [*net.parameters(), *net.buffers()]),
    }
