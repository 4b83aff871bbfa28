# wrong: demand 3: a parameter with two names in one module counts once
def measure(net):
    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(
            p.numel() for _, m in net.named_modules(remove_duplicate=False) for p in m.parameters(recurse=False)
        ),
        "bytes": sum(t.nbytes for t in [*net.parameters(), *net.buffers()]),
    }
