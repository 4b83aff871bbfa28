# wrong: demand 4: whole numbers count 8 bytes, all others 4
def measure(net):
    def size(t):
        return t.numel() * (8 if t.dtype in (torch.int64, torch.float64) else 4)

    return {
        "numbers": sum(p.numel() for p in net.parameters()),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(size(t) for t in [*net.parameters(), *net.buffers()]),
    }
