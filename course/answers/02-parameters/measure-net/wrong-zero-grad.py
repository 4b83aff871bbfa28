# wrong: demand 7: clears the gradients
def measure(net):
    net.zero_grad()
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(t.nbytes for t in [*net.parameters(), *net.buffers()]),
    }
