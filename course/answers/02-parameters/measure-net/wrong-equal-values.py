# wrong: demand 6: parameters with equal values count once
def measure(net):
    different = []
    for p in net.parameters():
        if not any(p.shape == q.shape and torch.equal(p, q) for q in different):
            different.append(p)
    return {
        "numbers": sum(p.numel() for p in different),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(t.nbytes for t in [*different, *net.buffers()]),
    }
