# wrong: demand 4: takes four bytes for every number
def measure(net):
    numbers = sum(p.numel() for p in net.parameters())
    places = sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False))
    return {"numbers": numbers, "if_untied": places, "bytes": 4 * (numbers + sum(b.numel() for b in net.buffers()))}
