# wrong: demand 5: counts buffers as parameters
def measure(net):
    tensors = [*net.parameters(), *net.buffers()]
    places = [*(p for _, p in net.named_parameters(remove_duplicate=False)), *net.buffers()]
    return {
        "numbers": sum(p.numel() for p in tensors),
        "if_untied": sum(p.numel() for p in places),
        "bytes": sum(t.nbytes for t in tensors),
    }
