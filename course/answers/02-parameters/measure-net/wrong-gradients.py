# wrong: demand 4: adds the memory of gradients
def measure(net):
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(t.nbytes for t in [*net.parameters(), *net.buffers()])
        + sum(p.grad.nbytes for p in net.parameters() if p.grad is not None),
    }
