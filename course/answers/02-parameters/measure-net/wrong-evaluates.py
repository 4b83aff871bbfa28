# wrong: demand 7: puts the net into eval mode first
def measure(net):
    net.eval()
    parameters = list(net.parameters())
    return {
        "numbers": sum(p.numel() for p in parameters),
        "if_untied": sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False)),
        "bytes": sum(t.nbytes for t in [*parameters, *net.buffers()]),
    }
