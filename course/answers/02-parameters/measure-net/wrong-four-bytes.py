# wrong: demand 4: parameters count 4 bytes a number
def measure(net):
    numbers = sum(p.numel() for p in net.parameters())
    untied = sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False))
    return {"numbers": numbers, "if_untied": untied, "bytes": 4 * numbers + sum(b.nbytes for b in net.buffers())}
