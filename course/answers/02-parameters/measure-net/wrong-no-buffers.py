# wrong: demand 4: forgets that buffers need memory
def measure(net):
    places = [p for _, p in net.named_parameters(remove_duplicate=False)]
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for p in places),
        "bytes": sum(p.nbytes for p in net.parameters()),
    }
